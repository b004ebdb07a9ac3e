-- What a year's target does to the one before it, as `diff` says it: dates are compared too, counted from
-- the fiscal year where both are of it or of the year before, and numbers only of the same measure.

-- The ends of a target's set of results, on a scale: numbers, or days. Each stands twice, with the years of
-- dates as written and counted from the fiscal year; is_relative tells which.
CREATE VIEW history.target_ends AS
SELECT document_id, project, indicator, is_relative, moves, scale, measure, is_share, per, coalesce(comparator, '=') = '~' AS about,
       CASE WHEN kind IN ('comparison', 'range') THEN number_lower
            WHEN coalesce(comparator, '=') IN ('>=', '=', '~') THEN CAST(first_day - DATE '2000-01-01' AS DECIMAL(38,18))
            WHEN comparator = '>' THEN CAST(last_day - DATE '2000-01-01' AS DECIMAL(38,18)) END AS set_lower,
       CASE WHEN kind = 'range' THEN lower_inclusive ELSE coalesce(comparator, '=') <> '>' END AS set_lower_inclusive,
       CASE WHEN kind IN ('comparison', 'range') THEN number_upper
            WHEN coalesce(comparator, '=') IN ('<=', '=', '~') THEN CAST(last_day - DATE '2000-01-01' AS DECIMAL(38,18))
            WHEN comparator = '<' THEN CAST(first_day - DATE '2000-01-01' AS DECIMAL(38,18)) END AS set_upper,
       CASE WHEN kind = 'range' THEN upper_inclusive ELSE coalesce(comparator, '=') <> '<' END AS set_upper_inclusive
FROM (
  SELECT d.*,
         CAST(first_year || '-' || coalesce(nullif(substr(first_text, 6, 2), ''), '01') || '-01' AS DATE)
           + (CAST(coalesce(nullif(substr(first_text, 9, 2), ''), '1') AS INTEGER) - 1) AS first_day,
         CASE WHEN length(last_text) = 10
              THEN CAST(last_year || '-' || substr(last_text, 6, 2) || '-01' AS DATE) + (CAST(substr(last_text, 9, 2) AS INTEGER) - 1)
              ELSE CAST(CAST(last_year || '-' || coalesce(nullif(substr(last_text, 6, 2), ''), '12') || '-01' AS DATE)
                        + INTERVAL '1 month' - INTERVAL '1 day' AS DATE) END AS last_day
  FROM (
    SELECT t.*, y.is_relative,
           CASE WHEN first_text LIKE '0000%' THEN '2000' WHEN NOT y.is_relative THEN substr(first_text, 1, 4)
                WHEN substr(first_text, 1, 4) = CAST(fiscal_year - 1 AS VARCHAR) THEN '1999' ELSE '2000' END AS first_year,
           CASE WHEN last_text LIKE '0000%' THEN '2000' WHEN NOT y.is_relative THEN substr(last_text, 1, 4)
                ELSE CAST(2000 + CAST(substr(last_text, 1, 4) AS INTEGER)
                          - CASE WHEN fiscal_year BETWEEN 1900 AND 2999 THEN fiscal_year ELSE 2000 END AS VARCHAR) END AS last_year,
           first_text IS NULL OR first_text LIKE '0000%'
             OR substr(first_text, 1, 4) IN (CAST(fiscal_year AS VARCHAR), CAST(fiscal_year - 1 AS VARCHAR)) AS moves,
           CASE WHEN kind IN ('comparison', 'range')
                THEN 'number ' || measure || ' per ' || coalesce(per, '') || ' ' || coalesce(change, '')
                WHEN first_text LIKE '0000%' THEN 'day of any year' ELSE 'day' END AS scale
    FROM (
      SELECT i.document_id, i.project, i.indicator, d.fiscal_year, i.kind, i.comparator, i.lower_inclusive, i.upper_inclusive,
             i.per, i.change,
             coalesce(i.base_unit, i.unit, '') AS measure, coalesce(i.base_unit, i.unit, '') IN ('%', '‰', '‱') AS is_share,
             CASE WHEN i.kind = 'comparison' AND i.comparator IN ('>=', '>', '=', '~') THEN coalesce(i.base_value, i.target_value)
                  WHEN i.kind = 'range' THEN coalesce(i.base_lower, i.lower) END AS number_lower,
             CASE WHEN i.kind = 'comparison' AND i.comparator IN ('<=', '<', '=', '~') THEN coalesce(i.base_value, i.target_value)
                  WHEN i.kind = 'range' THEN coalesce(i.base_upper, i.upper) END AS number_upper,
             replace(CASE WHEN i.kind = 'deadline' THEN i.date WHEN i.kind = 'period' THEN i.date_from END, '--', '0000-') AS first_text,
             replace(CASE WHEN i.kind = 'deadline' THEN i.date WHEN i.kind = 'period' THEN i.date_to END, '--', '0000-') AS last_text
      FROM history.indicators i
      JOIN history.documents d ON d.document_id = i.document_id
      WHERE d.valid_to IS NULL AND i.kind IN ('comparison', 'range', 'deadline', 'period')
    ) t
    CROSS JOIN (SELECT true AS is_relative UNION ALL SELECT false) y
  ) d
) e;

CREATE VIEW history.target_words AS
SELECT s.*, i.target,
       regexp_replace(coalesce(s.value, ''), '[\s　]', '', 'g') AS words,
       s.kind IN ('comparison', 'range') AS counted,
       s.kind NOT IN ('reference', 'qualitative', 'notApplicable', 'missing') AS measurable,
       coalesce(e.moves, true) AS moves
FROM history.target_sets s
JOIN history.indicators i ON i.document_id = s.document_id AND i.project = s.project AND i.indicator = s.indicator
LEFT JOIN history.target_ends e
  ON e.document_id = s.document_id AND e.project = s.project AND e.indicator = s.indicator AND e.is_relative
WHERE s.namesakes = 1;

DROP VIEW changes_year_over_year;

CREATE VIEW changes_year_over_year AS
SELECT n.department_code, n.unit_code, n.project_key, n.project_name, n.level2, n.level3,
       o.fiscal_year AS from_year, n.fiscal_year AS to_year, o.value AS from_value, n.value AS to_value,
       CASE
         WHEN o.words = n.words AND NOT o.counted AND NOT n.counted THEN 'same'
         WHEN NOT o.measurable AND NOT n.measurable THEN
           CASE WHEN o.kind <> 'qualitative' AND o.target = n.target THEN 'same' ELSE 'reworded' END
         WHEN NOT n.measurable THEN 'unquantified'
         WHEN NOT o.measurable THEN 'quantified'
         WHEN o.target = n.target AND o.kind NOT IN ('deadline', 'period') THEN 'same'
         -- Which grade is higher, and how ratios, several targets, % and ‰ compare, `diff` knows and SQL does not.
         WHEN o.kind = n.kind AND o.kind IN ('ordinal', 'ratio', 'all') THEN NULL
         WHEN a.scale <> b.scale AND (a.per <> b.per OR (a.is_share AND b.is_share AND a.measure <> b.measure)) THEN NULL
         WHEN a.scale IS NULL OR b.scale IS NULL OR a.scale <> b.scale THEN 'shifted'
         WHEN a.about OR b.about THEN
           CASE WHEN a.about AND b.about AND a.set_lower = b.set_lower AND a.set_upper = b.set_upper THEN 'same' ELSE 'shifted' END
         WHEN a.set_lower IS NOT DISTINCT FROM b.set_lower AND a.set_upper IS NOT DISTINCT FROM b.set_upper
              AND (a.set_lower IS NULL OR a.set_lower_inclusive = b.set_lower_inclusive)
              AND (a.set_upper IS NULL OR a.set_upper_inclusive = b.set_upper_inclusive) THEN 'same'
         WHEN (a.set_lower IS NULL OR b.set_lower > a.set_lower
               OR (b.set_lower = a.set_lower AND (a.set_lower_inclusive OR NOT b.set_lower_inclusive)))
              AND (a.set_upper IS NULL OR b.set_upper < a.set_upper
               OR (b.set_upper = a.set_upper AND (a.set_upper_inclusive OR NOT b.set_upper_inclusive))) THEN 'tightened'
         WHEN (b.set_lower IS NULL OR a.set_lower > b.set_lower
               OR (b.set_lower = a.set_lower AND (b.set_lower_inclusive OR NOT a.set_lower_inclusive)))
              AND (b.set_upper IS NULL OR a.set_upper < b.set_upper
               OR (b.set_upper = a.set_upper AND (b.set_upper_inclusive OR NOT a.set_upper_inclusive))) THEN 'relaxed'
         ELSE 'shifted'
       END AS effect
FROM history.target_words o
JOIN history.target_words n
  ON n.fiscal_year = o.fiscal_year + 1 AND n.project_key = o.project_key
 AND n.department_code IS NOT DISTINCT FROM o.department_code
 AND n.level2 IS NOT DISTINCT FROM o.level2 AND n.level3 = o.level3 AND n.term = o.term
LEFT JOIN history.target_ends a
  ON a.document_id = o.document_id AND a.project = o.project AND a.indicator = o.indicator
 AND a.is_relative = (o.moves AND n.moves)
LEFT JOIN history.target_ends b
  ON b.document_id = n.document_id AND b.project = n.project AND b.indicator = n.indicator
 AND b.is_relative = (o.moves AND n.moves);

COMMENT ON VIEW changes_year_over_year IS '相邻年度指标值的变化：收紧、放宽等；等次、比例、多项目标等不能由 SQL 比较的为空，见 diff';
