-- How many projects and how much money has each department, year by year?
SELECT fiscal_year, department_code, department_name, sum(projects) AS projects, sum(total_yuan) AS total_yuan
FROM budget_by_unit_year
GROUP BY fiscal_year, department_code, department_name
ORDER BY fiscal_year, department_code;

-- Which units spend most?
SELECT unit_code, unit_name, fiscal_year, total_yuan
FROM budget_by_unit_year
ORDER BY total_yuan DESC, unit_code
LIMIT 5;

-- Which targets were tightened, which relaxed?
SELECT project_name, level3, from_value, to_value, effect
FROM changes_year_over_year
WHERE effect IN ('tightened', 'relaxed')
ORDER BY effect, project_name, level3;

-- How did one indicator's target go over the years?
SELECT project_name, level3, target_values
FROM targets_by_year
WHERE level3 = '培训合格率'
ORDER BY project_name;

-- Which share of the targets can be measured, by unit?
SELECT y.unit_name, y.fiscal_year, count(*) AS targets,
       count(*) - count(CASE WHEN i.kind IN ('qualitative', 'missing') THEN 1 END) AS measurable,
       round(100 - 100.0 * count(CASE WHEN i.kind IN ('qualitative', 'missing') THEN 1 END) / count(*)) AS percent
FROM history.project_years y JOIN indicators i ON i.document_id = y.document_id AND i.project = y.project
WHERE i.kind <> 'notApplicable'
GROUP BY y.unit_name, y.fiscal_year
ORDER BY y.fiscal_year, y.unit_name;

-- Where does an unmeasurable target stand in its document?
SELECT document, location_table, location_row, location_column, level3, value
FROM unmeasurable_targets
ORDER BY document, location_table, location_row
LIMIT 5;

-- What is due in the third quarter of 2022?
SELECT p.name, i.level3, i.value, i.deadline
FROM indicators i JOIN projects p ON p.document_id = i.document_id AND p.project = i.project
WHERE i.deadline BETWEEN DATE '2022-07-01' AND DATE '2022-09-30'
ORDER BY i.deadline, p.name, i.level3;

-- How much is planned to be spent by each month? An empty step is not zero: the sum is of the projects that filled it.
SELECT s.fiscal_year, s.month, count(*) AS projects, count(s.cumulative_percent) AS filled,
       sum(p.total_yuan * s.cumulative_percent) / 100 AS planned_yuan
FROM schedule s JOIN projects p ON p.document_id = s.document_id AND p.project = s.project
GROUP BY s.fiscal_year, s.month
ORDER BY s.fiscal_year, s.month;

-- How often is each kind of target used, by category?
SELECT category, kind, count(*) AS indicators
FROM indicators
GROUP BY category, kind
ORDER BY category, kind;

-- What was corrected, and when?
SELECT o.path, o.valid_from, o.valid_to, n.load_id AS corrected_by
FROM history.documents o JOIN history.documents n ON n.path = o.path AND n.valid_from = o.valid_to
ORDER BY o.path, o.valid_from;
