-- Views have every column of the files of the same name, called as it is there; the names that they had stay. Money in
-- yuan is DECIMAL(20,4) in them, so that it can be multiplied; tables keep it exactly. An amount that does not fit was
-- named by the load, and has no value. Views of others on these are made anew by the program.
DROP VIEW history.target_words;

DROP VIEW history.target_ends;

DROP VIEW unmeasurable_targets;

DROP VIEW budget_by_unit_year;

DROP VIEW targets_by_year;

DROP VIEW history.target_sets;

DROP VIEW history.project_years;

DROP VIEW projects;

CREATE VIEW projects AS SELECT d.path AS document, d.fiscal_year, x."document_id", x."project", x."title", x."whole_department", x."unit", x."code", x."name", x."department", x."agency", x."attribute", x."period", x."budget_unit", x."total", x."fiscal", x."other", x."mid_term_total", x."carried_over", x."central", x."provincial", x."local", x."executed", x."adjusted", x."municipal", x."county", x."own_funds", x."special_account", x."mid_term_fiscal", x."mid_term_other", x."mid_term_carried_over", CAST(CASE WHEN abs(x."total_yuan") < 9999999999999999 THEN x."total_yuan" END AS DECIMAL(20,4)) AS "total_yuan", CAST(CASE WHEN abs(x."fiscal_yuan") < 9999999999999999 THEN x."fiscal_yuan" END AS DECIMAL(20,4)) AS "fiscal_yuan", CAST(CASE WHEN abs(x."other_yuan") < 9999999999999999 THEN x."other_yuan" END AS DECIMAL(20,4)) AS "other_yuan", CAST(CASE WHEN abs(x."mid_term_total_yuan") < 9999999999999999 THEN x."mid_term_total_yuan" END AS DECIMAL(20,4)) AS "mid_term_total_yuan", CAST(CASE WHEN abs(x."carried_over_yuan") < 9999999999999999 THEN x."carried_over_yuan" END AS DECIMAL(20,4)) AS "carried_over_yuan", CAST(CASE WHEN abs(x."central_yuan") < 9999999999999999 THEN x."central_yuan" END AS DECIMAL(20,4)) AS "central_yuan", CAST(CASE WHEN abs(x."provincial_yuan") < 9999999999999999 THEN x."provincial_yuan" END AS DECIMAL(20,4)) AS "provincial_yuan", CAST(CASE WHEN abs(x."local_yuan") < 9999999999999999 THEN x."local_yuan" END AS DECIMAL(20,4)) AS "local_yuan", CAST(CASE WHEN abs(x."executed_yuan") < 9999999999999999 THEN x."executed_yuan" END AS DECIMAL(20,4)) AS "executed_yuan", CAST(CASE WHEN abs(x."adjusted_yuan") < 9999999999999999 THEN x."adjusted_yuan" END AS DECIMAL(20,4)) AS "adjusted_yuan", CAST(CASE WHEN abs(x."municipal_yuan") < 9999999999999999 THEN x."municipal_yuan" END AS DECIMAL(20,4)) AS "municipal_yuan", CAST(CASE WHEN abs(x."county_yuan") < 9999999999999999 THEN x."county_yuan" END AS DECIMAL(20,4)) AS "county_yuan", CAST(CASE WHEN abs(x."own_funds_yuan") < 9999999999999999 THEN x."own_funds_yuan" END AS DECIMAL(20,4)) AS "own_funds_yuan", CAST(CASE WHEN abs(x."special_account_yuan") < 9999999999999999 THEN x."special_account_yuan" END AS DECIMAL(20,4)) AS "special_account_yuan", CAST(CASE WHEN abs(x."mid_term_fiscal_yuan") < 9999999999999999 THEN x."mid_term_fiscal_yuan" END AS DECIMAL(20,4)) AS "mid_term_fiscal_yuan", CAST(CASE WHEN abs(x."mid_term_other_yuan") < 9999999999999999 THEN x."mid_term_other_yuan" END AS DECIMAL(20,4)) AS "mid_term_other_yuan", CAST(CASE WHEN abs(x."mid_term_carried_over_yuan") < 9999999999999999 THEN x."mid_term_carried_over_yuan" END AS DECIMAL(20,4)) AS "mid_term_carried_over_yuan", x."purpose", x."mid_term_objectives", x."location_table", x."json", k.region, k.department_key, k.project_key, d.valid_from AS loaded_at,
       u.code AS unit_code, u.name AS unit_name,
       (SELECT string_agg(o.text, chr(10) ORDER BY o.objective) FROM history.objectives o WHERE o.document_id = x.document_id AND o.project = x.project) AS objectives,
       x.location_table AS "table"
FROM history.projects x JOIN history.documents d ON d.document_id = x.document_id
LEFT JOIN history.project_keys k ON k.document_id = x.document_id AND k.project = x.project
LEFT JOIN history.units u ON u.document_id = x.document_id AND u.unit = x.unit
WHERE d.valid_to IS NULL;

CREATE OR REPLACE VIEW documents AS SELECT d."document_id", d."load_id", d."path", d."format", d."sha256", d."size", d."fiscal_year", d."department_code", d."department_name", d."overall_objective", d."projects", d."indicators", d."findings", d."json", d.valid_from AS loaded, k.region, k.department_key, d.valid_from AS loaded_at,
       d.path AS document, CAST('converted' AS VARCHAR) AS status, c.tables_form, c.tables_indicators, c.tables_continuation, c.tables_project_list, c.tables_schedule, c.tables_list_of_projects, c.tables_other, c.cells_filled, c.cells_used, c.cells_ignored, c.cells_reported
FROM history.documents d LEFT JOIN history.document_keys k ON k.document_id = d.document_id
LEFT JOIN history.coverage c ON c.document_id = d.document_id
WHERE d.valid_to IS NULL;

CREATE OR REPLACE VIEW schedule AS SELECT d.path AS document, d.fiscal_year, x."document_id", x."project", x."step", x."label", x."month", x."cumulative_percent", x."location_table", x."location_row", x."location_column", d.valid_from AS loaded_at, x.location_table AS "table", x.location_row AS "row", x.location_column AS "column"
FROM history.schedule x JOIN history.documents d ON d.document_id = x.document_id
WHERE d.valid_to IS NULL;

CREATE OR REPLACE VIEW indicators AS SELECT d.path AS document, d.fiscal_year, x."document_id", x."project", x."indicator", x."level1", x."level2", x."level3", x."dimension", x."category", x."term", x."description", x."value", x."kind", x."comparator", x."target_value", x."lower", x."lower_inclusive", x."upper", x."upper_inclusive", x."unit", x."base_value", x."base_lower", x."base_upper", x."base_unit", x."per", x."change", x."implied", x."date", x."deadline", x."date_from", x."date_to", x."grade", x."reference", x."target", x."basis", x."weight", x."baseline", x."actual", x."score", x."nature", x."explanation", x."remark", x."deviation", x."scoring_rule", x."area", x."location_table", x."location_row", x."location_column", d.valid_from AS loaded_at, x.location_table AS "table", x.location_row AS "row", x.location_column AS "column"
FROM history.indicators x JOIN history.documents d ON d.document_id = x.document_id
WHERE d.valid_to IS NULL;

CREATE OR REPLACE VIEW department_targets AS SELECT d.path AS document, d.fiscal_year, x."document_id", x."objective", x."target_ordinal", x."objective_name", x."name", x."text", x."kind", x."comparator", x."target_value", x."lower", x."lower_inclusive", x."upper", x."upper_inclusive", x."unit", x."base_value", x."base_lower", x."base_upper", x."base_unit", x."per", x."change", x."implied", x."date", x."date_from", x."date_to", x."grade", x."reference", x."target", x."location_paragraph", d.valid_from AS loaded_at, x.location_paragraph AS "paragraph"
FROM history.department_targets x JOIN history.documents d ON d.document_id = x.document_id
WHERE d.valid_to IS NULL;

CREATE OR REPLACE VIEW findings AS SELECT d.path AS document, d.fiscal_year, x."document_id", x."finding", x."rule", x."severity", x."project_key", x."message", x."location_table", x."location_row", x."location_column", x."location_paragraph", d.valid_from AS loaded_at, x.location_table AS "table", x.location_row AS "row", x.location_column AS "column", x.location_paragraph AS "paragraph"
FROM history.findings x JOIN history.documents d ON d.document_id = x.document_id
WHERE d.valid_to IS NULL;

-- A project over the years by its natural key; projects of earlier loads by their code without year and check character,
-- or by their name.
CREATE VIEW history.project_years AS
SELECT d.document_id, d.path, d.fiscal_year, d.department_code, d.department_name, p.project,
       u.code AS unit_code, u.name AS unit_name, p.code, p.name,
       coalesce(k.project_key, CASE WHEN length(p.code) = 21 THEN substr(p.code, 1, 6) || substr(p.code, 9, 12)
            ELSE coalesce(p.code, p.name) END) AS project_key,
       CAST(CASE WHEN abs(p."total_yuan") < 9999999999999999 THEN p."total_yuan" END AS DECIMAL(20,4)) AS "total_yuan",
       CAST(CASE WHEN abs(p."fiscal_yuan") < 9999999999999999 THEN p."fiscal_yuan" END AS DECIMAL(20,4)) AS "fiscal_yuan", p.whole_department
FROM history.documents d
JOIN history.projects p ON p.document_id = d.document_id
LEFT JOIN history.units u ON u.document_id = p.document_id AND u.unit = p.unit
LEFT JOIN history.project_keys k ON k.document_id = p.document_id AND k.project = p.project
WHERE d.valid_to IS NULL;

CREATE VIEW budget_by_unit_year AS
SELECT fiscal_year, department_code, department_name, unit_code, unit_name,
       count(*) AS projects, sum(total_yuan) AS total_yuan, sum(fiscal_yuan) AS fiscal_yuan
FROM history.project_years
WHERE NOT whole_department -- a department's whole budget holds the money of its projects once more
GROUP BY fiscal_year, department_code, department_name, unit_code, unit_name;

CREATE VIEW targets_by_year AS
SELECT y.department_code, y.unit_code, y.project_key, max(y.name) AS project_name, i.level2, i.level3,
       count(DISTINCT y.fiscal_year) AS years, min(y.fiscal_year) AS first_year, max(y.fiscal_year) AS last_year,
       string_agg(CAST(y.fiscal_year AS VARCHAR) || ': ' || coalesce(i.value, ''), '; ' ORDER BY y.fiscal_year, i.document_id, i.project, i.indicator) AS target_values
FROM history.project_years y
JOIN history.indicators i ON i.document_id = y.document_id AND i.project = y.project
WHERE i.term = 'annual'
GROUP BY y.department_code, y.unit_code, y.project_key, i.level2, i.level3;

CREATE VIEW unmeasurable_targets AS
SELECT y.fiscal_year, y.department_code, y.unit_code, y.unit_name, y.name AS project_name, i.level1, i.level2, i.level3, i.value, i.kind,
       y.path AS document, i.location_table, i.location_row, i.location_column
FROM history.project_years y
JOIN history.indicators i ON i.document_id = y.document_id AND i.project = y.project
WHERE i.kind IN ('qualitative', 'missing');

-- A view that is made anew loses its comments in DuckDB, and a view that is dropped everywhere.
COMMENT ON VIEW projects IS '当前版本的项目';
COMMENT ON COLUMN projects."document" IS '文件路径';
COMMENT ON COLUMN projects."fiscal_year" IS '预算年度';
COMMENT ON COLUMN projects."document_id" IS '文件号';
COMMENT ON COLUMN projects."project" IS '项目序号';
COMMENT ON COLUMN projects."title" IS '标题';
COMMENT ON COLUMN projects."whole_department" IS '部门整体';
COMMENT ON COLUMN projects."unit" IS '单位序号';
COMMENT ON COLUMN projects."code" IS '项目编码';
COMMENT ON COLUMN projects."name" IS '项目名称';
COMMENT ON COLUMN projects."department" IS '主管部门';
COMMENT ON COLUMN projects."agency" IS '实施单位';
COMMENT ON COLUMN projects."attribute" IS '项目属性';
COMMENT ON COLUMN projects."period" IS '项目期限';
COMMENT ON COLUMN projects."budget_unit" IS '金额单位';
COMMENT ON COLUMN projects."total" IS '年度资金总额';
COMMENT ON COLUMN projects."fiscal" IS '财政资金';
COMMENT ON COLUMN projects."other" IS '其他资金';
COMMENT ON COLUMN projects."mid_term_total" IS '实施期资金总额';
COMMENT ON COLUMN projects."carried_over" IS '上年结转';
COMMENT ON COLUMN projects."central" IS '中央资金';
COMMENT ON COLUMN projects."provincial" IS '省级资金';
COMMENT ON COLUMN projects."local" IS '市县资金';
COMMENT ON COLUMN projects."executed" IS '执行数';
COMMENT ON COLUMN projects."adjusted" IS '调整后预算数';
COMMENT ON COLUMN projects."municipal" IS '市级资金';
COMMENT ON COLUMN projects."county" IS '县级资金';
COMMENT ON COLUMN projects."own_funds" IS '单位自有资金';
COMMENT ON COLUMN projects."special_account" IS '财政专户管理资金';
COMMENT ON COLUMN projects."mid_term_fiscal" IS '实施期财政资金';
COMMENT ON COLUMN projects."mid_term_other" IS '实施期其他资金';
COMMENT ON COLUMN projects."mid_term_carried_over" IS '实施期上年结转';
COMMENT ON COLUMN projects."total_yuan" IS '年度资金总额(元)';
COMMENT ON COLUMN projects."fiscal_yuan" IS '财政资金(元)';
COMMENT ON COLUMN projects."other_yuan" IS '其他资金(元)';
COMMENT ON COLUMN projects."mid_term_total_yuan" IS '实施期资金总额(元)';
COMMENT ON COLUMN projects."carried_over_yuan" IS '上年结转(元)';
COMMENT ON COLUMN projects."central_yuan" IS '中央资金(元)';
COMMENT ON COLUMN projects."provincial_yuan" IS '省级资金(元)';
COMMENT ON COLUMN projects."local_yuan" IS '市县资金(元)';
COMMENT ON COLUMN projects."executed_yuan" IS '执行数(元)';
COMMENT ON COLUMN projects."adjusted_yuan" IS '调整后预算数(元)';
COMMENT ON COLUMN projects."municipal_yuan" IS '市级资金(元)';
COMMENT ON COLUMN projects."county_yuan" IS '县级资金(元)';
COMMENT ON COLUMN projects."own_funds_yuan" IS '单位自有资金(元)';
COMMENT ON COLUMN projects."special_account_yuan" IS '财政专户管理资金(元)';
COMMENT ON COLUMN projects."mid_term_fiscal_yuan" IS '实施期财政资金(元)';
COMMENT ON COLUMN projects."mid_term_other_yuan" IS '实施期其他资金(元)';
COMMENT ON COLUMN projects."mid_term_carried_over_yuan" IS '实施期上年结转(元)';
COMMENT ON COLUMN projects."purpose" IS '资金用途';
COMMENT ON COLUMN projects."mid_term_objectives" IS '实施期目标';
COMMENT ON COLUMN projects."location_table" IS '表';
COMMENT ON COLUMN projects."json" IS '项目内容（JSON）';
COMMENT ON COLUMN projects."region" IS '地区';
COMMENT ON COLUMN projects."department_key" IS '部门标识';
COMMENT ON COLUMN projects."project_key" IS '项目标识';
COMMENT ON COLUMN projects."loaded_at" IS '装载时间';
COMMENT ON COLUMN projects."unit_code" IS '单位代码';
COMMENT ON COLUMN projects."unit_name" IS '单位名称';
COMMENT ON COLUMN projects."objectives" IS '绩效目标';
COMMENT ON COLUMN projects."table" IS '表';

COMMENT ON VIEW documents IS '当前版本的文件';
COMMENT ON COLUMN documents."document_id" IS '文件号（每一版本一个）';
COMMENT ON COLUMN documents."load_id" IS '装载批次号';
COMMENT ON COLUMN documents."path" IS '文件路径';
COMMENT ON COLUMN documents."format" IS '文件格式';
COMMENT ON COLUMN documents."sha256" IS '文件校验值';
COMMENT ON COLUMN documents."size" IS '文件字节数';
COMMENT ON COLUMN documents."fiscal_year" IS '预算年度';
COMMENT ON COLUMN documents."department_code" IS '部门代码';
COMMENT ON COLUMN documents."department_name" IS '部门名称';
COMMENT ON COLUMN documents."overall_objective" IS '总体绩效目标';
COMMENT ON COLUMN documents."projects" IS '项目数';
COMMENT ON COLUMN documents."indicators" IS '指标数';
COMMENT ON COLUMN documents."findings" IS '问题数';
COMMENT ON COLUMN documents."json" IS '文件内容（JSON，不含项目）';
COMMENT ON COLUMN documents."loaded" IS '装载时间（与 loaded_at 相同）';
COMMENT ON COLUMN documents."region" IS '地区';
COMMENT ON COLUMN documents."department_key" IS '部门标识';
COMMENT ON COLUMN documents."loaded_at" IS '装载时间';
COMMENT ON COLUMN documents."document" IS '文件';
COMMENT ON COLUMN documents."status" IS '状态';
COMMENT ON COLUMN documents."tables_form" IS '表单数';
COMMENT ON COLUMN documents."tables_indicators" IS '指标表数';
COMMENT ON COLUMN documents."tables_continuation" IS '续表数';
COMMENT ON COLUMN documents."tables_project_list" IS '项目绩效清单数';
COMMENT ON COLUMN documents."tables_schedule" IS '支出计划表数';
COMMENT ON COLUMN documents."tables_list_of_projects" IS '项目清单数';
COMMENT ON COLUMN documents."tables_other" IS '其他表数';
COMMENT ON COLUMN documents."cells_filled" IS '有内容单元格数';
COMMENT ON COLUMN documents."cells_used" IS '已读单元格数';
COMMENT ON COLUMN documents."cells_ignored" IS '按规则略过单元格数';
COMMENT ON COLUMN documents."cells_reported" IS '已报告单元格数';

COMMENT ON VIEW schedule IS '当前版本的支出计划';
COMMENT ON COLUMN schedule."document" IS '文件路径';
COMMENT ON COLUMN schedule."fiscal_year" IS '预算年度';
COMMENT ON COLUMN schedule."document_id" IS '文件号';
COMMENT ON COLUMN schedule."project" IS '项目序号';
COMMENT ON COLUMN schedule."step" IS '序号';
COMMENT ON COLUMN schedule."label" IS '时点';
COMMENT ON COLUMN schedule."month" IS '月份';
COMMENT ON COLUMN schedule."cumulative_percent" IS '累计支出比例(%)';
COMMENT ON COLUMN schedule."location_table" IS '表';
COMMENT ON COLUMN schedule."location_row" IS '行';
COMMENT ON COLUMN schedule."location_column" IS '列';
COMMENT ON COLUMN schedule."loaded_at" IS '装载时间';
COMMENT ON COLUMN schedule."table" IS '表';
COMMENT ON COLUMN schedule."row" IS '行';
COMMENT ON COLUMN schedule."column" IS '列';

COMMENT ON VIEW indicators IS '当前版本的绩效指标';
COMMENT ON COLUMN indicators."document" IS '文件路径';
COMMENT ON COLUMN indicators."fiscal_year" IS '预算年度';
COMMENT ON COLUMN indicators."document_id" IS '文件号';
COMMENT ON COLUMN indicators."project" IS '项目序号';
COMMENT ON COLUMN indicators."indicator" IS '指标序号';
COMMENT ON COLUMN indicators."level1" IS '一级指标';
COMMENT ON COLUMN indicators."level2" IS '二级指标';
COMMENT ON COLUMN indicators."level3" IS '三级指标';
COMMENT ON COLUMN indicators."dimension" IS '维度';
COMMENT ON COLUMN indicators."category" IS '类别';
COMMENT ON COLUMN indicators."term" IS '期限';
COMMENT ON COLUMN indicators."description" IS '指标描述';
COMMENT ON COLUMN indicators."value" IS '指标值';
COMMENT ON COLUMN indicators."kind" IS '目标类型';
COMMENT ON COLUMN indicators."comparator" IS '比较符';
COMMENT ON COLUMN indicators."target_value" IS '目标数值';
COMMENT ON COLUMN indicators."lower" IS '下限';
COMMENT ON COLUMN indicators."lower_inclusive" IS '含下限';
COMMENT ON COLUMN indicators."upper" IS '上限';
COMMENT ON COLUMN indicators."upper_inclusive" IS '含上限';
COMMENT ON COLUMN indicators."unit" IS '计量单位';
COMMENT ON COLUMN indicators."base_value" IS '基本单位数值';
COMMENT ON COLUMN indicators."base_lower" IS '基本单位下限';
COMMENT ON COLUMN indicators."base_upper" IS '基本单位上限';
COMMENT ON COLUMN indicators."base_unit" IS '基本单位';
COMMENT ON COLUMN indicators."per" IS '每';
COMMENT ON COLUMN indicators."change" IS '增减';
COMMENT ON COLUMN indicators."implied" IS '比较符为推定';
COMMENT ON COLUMN indicators."date" IS '日期';
COMMENT ON COLUMN indicators."deadline" IS '期限的最后一日（年份已知时）';
COMMENT ON COLUMN indicators."date_from" IS '起始日期';
COMMENT ON COLUMN indicators."date_to" IS '截止日期';
COMMENT ON COLUMN indicators."grade" IS '等级';
COMMENT ON COLUMN indicators."reference" IS '参照';
COMMENT ON COLUMN indicators."target" IS '目标(JSON)';
COMMENT ON COLUMN indicators."basis" IS '指标值确定依据';
COMMENT ON COLUMN indicators."weight" IS '权重';
COMMENT ON COLUMN indicators."baseline" IS '上年指标值';
COMMENT ON COLUMN indicators."actual" IS '实际完成值';
COMMENT ON COLUMN indicators."score" IS '得分';
COMMENT ON COLUMN indicators."nature" IS '指标性质';
COMMENT ON COLUMN indicators."explanation" IS '指标解释';
COMMENT ON COLUMN indicators."remark" IS '备注';
COMMENT ON COLUMN indicators."deviation" IS '偏差原因';
COMMENT ON COLUMN indicators."scoring_rule" IS '评分标准';
COMMENT ON COLUMN indicators."area" IS '地区';
COMMENT ON COLUMN indicators."location_table" IS '表';
COMMENT ON COLUMN indicators."location_row" IS '行';
COMMENT ON COLUMN indicators."location_column" IS '列';
COMMENT ON COLUMN indicators."loaded_at" IS '装载时间';
COMMENT ON COLUMN indicators."table" IS '表';
COMMENT ON COLUMN indicators."row" IS '行';
COMMENT ON COLUMN indicators."column" IS '列';

COMMENT ON VIEW department_targets IS '当前版本的部门目标';
COMMENT ON COLUMN department_targets."document" IS '文件路径';
COMMENT ON COLUMN department_targets."fiscal_year" IS '预算年度';
COMMENT ON COLUMN department_targets."document_id" IS '文件号';
COMMENT ON COLUMN department_targets."objective" IS '目标序号';
COMMENT ON COLUMN department_targets."target_ordinal" IS '指标序号';
COMMENT ON COLUMN department_targets."objective_name" IS '目标名称';
COMMENT ON COLUMN department_targets."name" IS '指标名称';
COMMENT ON COLUMN department_targets."text" IS '原文';
COMMENT ON COLUMN department_targets."kind" IS '目标类型';
COMMENT ON COLUMN department_targets."comparator" IS '比较符';
COMMENT ON COLUMN department_targets."target_value" IS '目标数值';
COMMENT ON COLUMN department_targets."lower" IS '下限';
COMMENT ON COLUMN department_targets."lower_inclusive" IS '含下限';
COMMENT ON COLUMN department_targets."upper" IS '上限';
COMMENT ON COLUMN department_targets."upper_inclusive" IS '含上限';
COMMENT ON COLUMN department_targets."unit" IS '计量单位';
COMMENT ON COLUMN department_targets."base_value" IS '基本单位数值';
COMMENT ON COLUMN department_targets."base_lower" IS '基本单位下限';
COMMENT ON COLUMN department_targets."base_upper" IS '基本单位上限';
COMMENT ON COLUMN department_targets."base_unit" IS '基本单位';
COMMENT ON COLUMN department_targets."per" IS '每';
COMMENT ON COLUMN department_targets."change" IS '增减';
COMMENT ON COLUMN department_targets."implied" IS '比较符为推定';
COMMENT ON COLUMN department_targets."date" IS '日期';
COMMENT ON COLUMN department_targets."date_from" IS '起始日期';
COMMENT ON COLUMN department_targets."date_to" IS '截止日期';
COMMENT ON COLUMN department_targets."grade" IS '等级';
COMMENT ON COLUMN department_targets."reference" IS '参照';
COMMENT ON COLUMN department_targets."target" IS '目标(JSON)';
COMMENT ON COLUMN department_targets."location_paragraph" IS '段落';
COMMENT ON COLUMN department_targets."loaded_at" IS '装载时间';
COMMENT ON COLUMN department_targets."paragraph" IS '段落';

COMMENT ON VIEW findings IS '当前版本的问题';
COMMENT ON COLUMN findings."document" IS '文件路径';
COMMENT ON COLUMN findings."fiscal_year" IS '预算年度';
COMMENT ON COLUMN findings."document_id" IS '文件号';
COMMENT ON COLUMN findings."finding" IS '问题序号';
COMMENT ON COLUMN findings."rule" IS '规则';
COMMENT ON COLUMN findings."severity" IS '严重程度';
COMMENT ON COLUMN findings."project_key" IS '项目';
COMMENT ON COLUMN findings."message" IS '问题说明';
COMMENT ON COLUMN findings."location_table" IS '表';
COMMENT ON COLUMN findings."location_row" IS '行';
COMMENT ON COLUMN findings."location_column" IS '列';
COMMENT ON COLUMN findings."location_paragraph" IS '段落';
COMMENT ON COLUMN findings."loaded_at" IS '装载时间';
COMMENT ON COLUMN findings."table" IS '表';
COMMENT ON COLUMN findings."row" IS '行';
COMMENT ON COLUMN findings."column" IS '列';
COMMENT ON COLUMN findings."paragraph" IS '段落';

COMMENT ON VIEW budget_by_unit_year IS '各单位各年预算';
COMMENT ON COLUMN budget_by_unit_year."fiscal_year" IS '预算年度';
COMMENT ON COLUMN budget_by_unit_year."department_code" IS '部门代码';
COMMENT ON COLUMN budget_by_unit_year."department_name" IS '部门名称';
COMMENT ON COLUMN budget_by_unit_year."unit_code" IS '单位代码';
COMMENT ON COLUMN budget_by_unit_year."unit_name" IS '单位名称';
COMMENT ON COLUMN budget_by_unit_year."projects" IS '项目数';
COMMENT ON COLUMN budget_by_unit_year."total_yuan" IS '年度资金总额合计(元)';
COMMENT ON COLUMN budget_by_unit_year."fiscal_yuan" IS '财政资金合计(元)';

COMMENT ON VIEW targets_by_year IS '各年指标值：同一指标一行';
COMMENT ON COLUMN targets_by_year."department_code" IS '部门代码';
COMMENT ON COLUMN targets_by_year."unit_code" IS '单位代码';
COMMENT ON COLUMN targets_by_year."project_key" IS '项目标识';
COMMENT ON COLUMN targets_by_year."project_name" IS '项目名称';
COMMENT ON COLUMN targets_by_year."level2" IS '二级指标';
COMMENT ON COLUMN targets_by_year."level3" IS '三级指标';
COMMENT ON COLUMN targets_by_year."years" IS '有此指标的年度数';
COMMENT ON COLUMN targets_by_year."first_year" IS '最早年度';
COMMENT ON COLUMN targets_by_year."last_year" IS '最近年度';
COMMENT ON COLUMN targets_by_year."target_values" IS '各年指标值，如 2022: ≥90%; 2023: ≥92%';

COMMENT ON VIEW unmeasurable_targets IS '不可量化的指标值';
COMMENT ON COLUMN unmeasurable_targets."fiscal_year" IS '预算年度';
COMMENT ON COLUMN unmeasurable_targets."department_code" IS '部门代码';
COMMENT ON COLUMN unmeasurable_targets."unit_code" IS '单位代码';
COMMENT ON COLUMN unmeasurable_targets."unit_name" IS '单位名称';
COMMENT ON COLUMN unmeasurable_targets."project_name" IS '项目名称';
COMMENT ON COLUMN unmeasurable_targets."level1" IS '一级指标';
COMMENT ON COLUMN unmeasurable_targets."level2" IS '二级指标';
COMMENT ON COLUMN unmeasurable_targets."level3" IS '三级指标';
COMMENT ON COLUMN unmeasurable_targets."value" IS '指标值';
COMMENT ON COLUMN unmeasurable_targets."kind" IS '目标类型';
COMMENT ON COLUMN unmeasurable_targets."document" IS '文件路径';
COMMENT ON COLUMN unmeasurable_targets."location_table" IS '表';
COMMENT ON COLUMN unmeasurable_targets."location_row" IS '行';
COMMENT ON COLUMN unmeasurable_targets."location_column" IS '列';
