-- The first version of the warehouse. DuckDB and PostgreSQL both run it.
-- Every version of a document stays in the tables of the schema "history", which is there; the views of the same
-- names show the current ones.

CREATE TABLE history.loads (
    load_id BIGINT PRIMARY KEY,
    started TIMESTAMP WITH TIME ZONE NOT NULL,
    finished TIMESTAMP WITH TIME ZONE NOT NULL,
    version VARCHAR NOT NULL,
    inputs BIGINT NOT NULL,
    added BIGINT NOT NULL,
    replaced BIGINT NOT NULL,
    unchanged BIGINT NOT NULL,
    failed BIGINT NOT NULL,
    row_count BIGINT NOT NULL,
    status VARCHAR NOT NULL
);

CREATE TABLE history.documents (
    "document_id" BIGINT NOT NULL,
    "load_id" BIGINT NOT NULL,
    "path" VARCHAR NOT NULL,
    "format" VARCHAR,
    "sha256" VARCHAR NOT NULL,
    "size" BIGINT,
    "fiscal_year" BIGINT,
    "department_code" VARCHAR,
    "department_name" VARCHAR,
    "overall_objective" VARCHAR,
    "projects" BIGINT,
    "indicators" BIGINT,
    "findings" BIGINT,
    "json" VARCHAR,
    "valid_from" TIMESTAMP WITH TIME ZONE NOT NULL,
    "valid_to" TIMESTAMP WITH TIME ZONE,
    PRIMARY KEY (document_id),
    FOREIGN KEY (load_id) REFERENCES history.loads (load_id)
);

CREATE TABLE history.units (
    "document_id" BIGINT NOT NULL,
    "unit" BIGINT NOT NULL,
    "code" VARCHAR,
    "name" VARCHAR,
    PRIMARY KEY (document_id, unit),
    FOREIGN KEY (document_id) REFERENCES history.documents (document_id)
);

CREATE TABLE history.projects (
    "document_id" BIGINT NOT NULL,
    "project" BIGINT NOT NULL,
    "title" VARCHAR,
    "whole_department" BOOLEAN,
    "unit" BIGINT,
    "code" VARCHAR,
    "name" VARCHAR,
    "department" VARCHAR,
    "agency" VARCHAR,
    "attribute" VARCHAR,
    "period" VARCHAR,
    "budget_unit" VARCHAR,
    "total" DECIMAL(38,18),
    "fiscal" DECIMAL(38,18),
    "other" DECIMAL(38,18),
    "mid_term_total" DECIMAL(38,18),
    "carried_over" DECIMAL(38,18),
    "central" DECIMAL(38,18),
    "provincial" DECIMAL(38,18),
    "local" DECIMAL(38,18),
    "executed" DECIMAL(38,18),
    "adjusted" DECIMAL(38,18),
    "municipal" DECIMAL(38,18),
    "county" DECIMAL(38,18),
    "own_funds" DECIMAL(38,18),
    "special_account" DECIMAL(38,18),
    "mid_term_fiscal" DECIMAL(38,18),
    "mid_term_other" DECIMAL(38,18),
    "mid_term_carried_over" DECIMAL(38,18),
    "total_yuan" DECIMAL(38,18),
    "fiscal_yuan" DECIMAL(38,18),
    "other_yuan" DECIMAL(38,18),
    "mid_term_total_yuan" DECIMAL(38,18),
    "carried_over_yuan" DECIMAL(38,18),
    "central_yuan" DECIMAL(38,18),
    "provincial_yuan" DECIMAL(38,18),
    "local_yuan" DECIMAL(38,18),
    "executed_yuan" DECIMAL(38,18),
    "adjusted_yuan" DECIMAL(38,18),
    "municipal_yuan" DECIMAL(38,18),
    "county_yuan" DECIMAL(38,18),
    "own_funds_yuan" DECIMAL(38,18),
    "special_account_yuan" DECIMAL(38,18),
    "mid_term_fiscal_yuan" DECIMAL(38,18),
    "mid_term_other_yuan" DECIMAL(38,18),
    "mid_term_carried_over_yuan" DECIMAL(38,18),
    "purpose" VARCHAR,
    "mid_term_objectives" VARCHAR,
    "location_table" BIGINT,
    "json" VARCHAR,
    PRIMARY KEY (document_id, project),
    FOREIGN KEY (document_id) REFERENCES history.documents (document_id),
    FOREIGN KEY (document_id, unit) REFERENCES history.units (document_id, unit)
);

CREATE TABLE history.schedule (
    "document_id" BIGINT NOT NULL,
    "project" BIGINT NOT NULL,
    "step" BIGINT NOT NULL,
    "label" VARCHAR,
    "month" BIGINT,
    "cumulative_percent" DECIMAL(38,18),
    "location_table" BIGINT,
    "location_row" BIGINT,
    "location_column" BIGINT,
    PRIMARY KEY (document_id, project, step),
    FOREIGN KEY (document_id, project) REFERENCES history.projects (document_id, project)
);

CREATE TABLE history.objectives (
    "document_id" BIGINT NOT NULL,
    "project" BIGINT NOT NULL,
    "objective" BIGINT NOT NULL,
    "text" VARCHAR,
    PRIMARY KEY (document_id, project, objective),
    FOREIGN KEY (document_id, project) REFERENCES history.projects (document_id, project)
);

CREATE TABLE history.indicators (
    "document_id" BIGINT NOT NULL,
    "project" BIGINT NOT NULL,
    "indicator" BIGINT NOT NULL,
    "level1" VARCHAR,
    "level2" VARCHAR,
    "level3" VARCHAR,
    "dimension" VARCHAR,
    "category" VARCHAR,
    "term" VARCHAR,
    "description" VARCHAR,
    "value" VARCHAR,
    "kind" VARCHAR,
    "comparator" VARCHAR,
    "target_value" DECIMAL(38,18),
    "lower" DECIMAL(38,18),
    "lower_inclusive" BOOLEAN,
    "upper" DECIMAL(38,18),
    "upper_inclusive" BOOLEAN,
    "unit" VARCHAR,
    "base_value" DECIMAL(38,18),
    "base_lower" DECIMAL(38,18),
    "base_upper" DECIMAL(38,18),
    "base_unit" VARCHAR,
    "per" VARCHAR,
    "change" VARCHAR,
    "implied" BOOLEAN,
    "date" VARCHAR,
    "deadline" DATE,
    "date_from" VARCHAR,
    "date_to" VARCHAR,
    "grade" VARCHAR,
    "reference" VARCHAR,
    "target" VARCHAR,
    "basis" VARCHAR,
    "weight" DECIMAL(38,18),
    "baseline" VARCHAR,
    "actual" VARCHAR,
    "score" DECIMAL(38,18),
    "nature" VARCHAR,
    "explanation" VARCHAR,
    "remark" VARCHAR,
    "deviation" VARCHAR,
    "scoring_rule" VARCHAR,
    "area" VARCHAR,
    "location_table" BIGINT,
    "location_row" BIGINT,
    "location_column" BIGINT,
    PRIMARY KEY (document_id, project, indicator),
    FOREIGN KEY (document_id, project) REFERENCES history.projects (document_id, project)
);

CREATE TABLE history.department_targets (
    "document_id" BIGINT NOT NULL,
    "objective" BIGINT NOT NULL,
    "target_ordinal" BIGINT NOT NULL,
    "objective_name" VARCHAR,
    "name" VARCHAR,
    "text" VARCHAR,
    "kind" VARCHAR,
    "comparator" VARCHAR,
    "target_value" DECIMAL(38,18),
    "lower" DECIMAL(38,18),
    "lower_inclusive" BOOLEAN,
    "upper" DECIMAL(38,18),
    "upper_inclusive" BOOLEAN,
    "unit" VARCHAR,
    "base_value" DECIMAL(38,18),
    "base_lower" DECIMAL(38,18),
    "base_upper" DECIMAL(38,18),
    "base_unit" VARCHAR,
    "per" VARCHAR,
    "change" VARCHAR,
    "implied" BOOLEAN,
    "date" VARCHAR,
    "date_from" VARCHAR,
    "date_to" VARCHAR,
    "grade" VARCHAR,
    "reference" VARCHAR,
    "target" VARCHAR,
    "location_paragraph" BIGINT,
    PRIMARY KEY (document_id, objective, target_ordinal),
    FOREIGN KEY (document_id) REFERENCES history.documents (document_id)
);

CREATE TABLE history.findings (
    "document_id" BIGINT NOT NULL,
    "finding" BIGINT NOT NULL,
    "rule" VARCHAR,
    "severity" VARCHAR,
    "project_key" VARCHAR,
    "message" VARCHAR,
    "location_table" BIGINT,
    "location_row" BIGINT,
    "location_column" BIGINT,
    "location_paragraph" BIGINT,
    PRIMARY KEY (document_id, finding),
    FOREIGN KEY (document_id) REFERENCES history.documents (document_id)
);

COMMENT ON TABLE history.loads IS '装载批次：一次装载一行';
COMMENT ON COLUMN history.loads.load_id IS '批次号';
COMMENT ON COLUMN history.loads.started IS '开始时间';
COMMENT ON COLUMN history.loads.finished IS '结束时间';
COMMENT ON COLUMN history.loads.version IS '程序版本';
COMMENT ON COLUMN history.loads.inputs IS '输入文件数';
COMMENT ON COLUMN history.loads.added IS '新增文件数';
COMMENT ON COLUMN history.loads.replaced IS '更正文件数';
COMMENT ON COLUMN history.loads.unchanged IS '未变文件数';
COMMENT ON COLUMN history.loads.failed IS '失败文件数';
COMMENT ON COLUMN history.loads.row_count IS '写入行数';
COMMENT ON COLUMN history.loads.status IS '状态';
COMMENT ON TABLE history.documents IS '文件：每一版本一行';
COMMENT ON COLUMN history.documents."document_id" IS '文件号（每一版本一个）';
COMMENT ON COLUMN history.documents."load_id" IS '装载批次号';
COMMENT ON COLUMN history.documents."path" IS '文件路径';
COMMENT ON COLUMN history.documents."format" IS '文件格式';
COMMENT ON COLUMN history.documents."sha256" IS '文件校验值';
COMMENT ON COLUMN history.documents."size" IS '文件字节数';
COMMENT ON COLUMN history.documents."fiscal_year" IS '预算年度';
COMMENT ON COLUMN history.documents."department_code" IS '部门代码';
COMMENT ON COLUMN history.documents."department_name" IS '部门名称';
COMMENT ON COLUMN history.documents."overall_objective" IS '总体绩效目标';
COMMENT ON COLUMN history.documents."projects" IS '项目数';
COMMENT ON COLUMN history.documents."indicators" IS '指标数';
COMMENT ON COLUMN history.documents."findings" IS '问题数';
COMMENT ON COLUMN history.documents."json" IS '文件内容（JSON，不含项目）';
COMMENT ON COLUMN history.documents."valid_from" IS '版本生效时间（装载时间）';
COMMENT ON COLUMN history.documents."valid_to" IS '版本失效时间；空为当前版本';
COMMENT ON TABLE history.units IS '单位：文件中的预算单位';
COMMENT ON COLUMN history.units."document_id" IS '文件号';
COMMENT ON COLUMN history.units."unit" IS '单位序号';
COMMENT ON COLUMN history.units."code" IS '单位代码';
COMMENT ON COLUMN history.units."name" IS '单位名称';
COMMENT ON TABLE history.projects IS '项目：绩效目标表';
COMMENT ON COLUMN history.projects."document_id" IS '文件号';
COMMENT ON COLUMN history.projects."project" IS '项目序号';
COMMENT ON COLUMN history.projects."title" IS '标题';
COMMENT ON COLUMN history.projects."whole_department" IS '部门整体';
COMMENT ON COLUMN history.projects."unit" IS '单位序号';
COMMENT ON COLUMN history.projects."code" IS '项目编码';
COMMENT ON COLUMN history.projects."name" IS '项目名称';
COMMENT ON COLUMN history.projects."department" IS '主管部门';
COMMENT ON COLUMN history.projects."agency" IS '实施单位';
COMMENT ON COLUMN history.projects."attribute" IS '项目属性';
COMMENT ON COLUMN history.projects."period" IS '项目期限';
COMMENT ON COLUMN history.projects."budget_unit" IS '金额单位';
COMMENT ON COLUMN history.projects."total" IS '年度资金总额';
COMMENT ON COLUMN history.projects."fiscal" IS '财政资金';
COMMENT ON COLUMN history.projects."other" IS '其他资金';
COMMENT ON COLUMN history.projects."mid_term_total" IS '实施期资金总额';
COMMENT ON COLUMN history.projects."carried_over" IS '上年结转';
COMMENT ON COLUMN history.projects."central" IS '中央资金';
COMMENT ON COLUMN history.projects."provincial" IS '省级资金';
COMMENT ON COLUMN history.projects."local" IS '市县资金';
COMMENT ON COLUMN history.projects."executed" IS '执行数';
COMMENT ON COLUMN history.projects."adjusted" IS '调整后预算数';
COMMENT ON COLUMN history.projects."municipal" IS '市级资金';
COMMENT ON COLUMN history.projects."county" IS '县级资金';
COMMENT ON COLUMN history.projects."own_funds" IS '单位自有资金';
COMMENT ON COLUMN history.projects."special_account" IS '财政专户管理资金';
COMMENT ON COLUMN history.projects."mid_term_fiscal" IS '实施期财政资金';
COMMENT ON COLUMN history.projects."mid_term_other" IS '实施期其他资金';
COMMENT ON COLUMN history.projects."mid_term_carried_over" IS '实施期上年结转';
COMMENT ON COLUMN history.projects."total_yuan" IS '年度资金总额(元)';
COMMENT ON COLUMN history.projects."fiscal_yuan" IS '财政资金(元)';
COMMENT ON COLUMN history.projects."other_yuan" IS '其他资金(元)';
COMMENT ON COLUMN history.projects."mid_term_total_yuan" IS '实施期资金总额(元)';
COMMENT ON COLUMN history.projects."carried_over_yuan" IS '上年结转(元)';
COMMENT ON COLUMN history.projects."central_yuan" IS '中央资金(元)';
COMMENT ON COLUMN history.projects."provincial_yuan" IS '省级资金(元)';
COMMENT ON COLUMN history.projects."local_yuan" IS '市县资金(元)';
COMMENT ON COLUMN history.projects."executed_yuan" IS '执行数(元)';
COMMENT ON COLUMN history.projects."adjusted_yuan" IS '调整后预算数(元)';
COMMENT ON COLUMN history.projects."municipal_yuan" IS '市级资金(元)';
COMMENT ON COLUMN history.projects."county_yuan" IS '县级资金(元)';
COMMENT ON COLUMN history.projects."own_funds_yuan" IS '单位自有资金(元)';
COMMENT ON COLUMN history.projects."special_account_yuan" IS '财政专户管理资金(元)';
COMMENT ON COLUMN history.projects."mid_term_fiscal_yuan" IS '实施期财政资金(元)';
COMMENT ON COLUMN history.projects."mid_term_other_yuan" IS '实施期其他资金(元)';
COMMENT ON COLUMN history.projects."mid_term_carried_over_yuan" IS '实施期上年结转(元)';
COMMENT ON COLUMN history.projects."purpose" IS '资金用途';
COMMENT ON COLUMN history.projects."mid_term_objectives" IS '实施期目标';
COMMENT ON COLUMN history.projects."location_table" IS '表';
COMMENT ON COLUMN history.projects."json" IS '项目内容（JSON）';
COMMENT ON TABLE history.schedule IS '支出计划：累计支出比例';
COMMENT ON COLUMN history.schedule."document_id" IS '文件号';
COMMENT ON COLUMN history.schedule."project" IS '项目序号';
COMMENT ON COLUMN history.schedule."step" IS '序号';
COMMENT ON COLUMN history.schedule."label" IS '时点';
COMMENT ON COLUMN history.schedule."month" IS '月份';
COMMENT ON COLUMN history.schedule."cumulative_percent" IS '累计支出比例(%)';
COMMENT ON COLUMN history.schedule."location_table" IS '表';
COMMENT ON COLUMN history.schedule."location_row" IS '行';
COMMENT ON COLUMN history.schedule."location_column" IS '列';
COMMENT ON TABLE history.objectives IS '绩效目标：项目的目标，每条一行';
COMMENT ON COLUMN history.objectives."document_id" IS '文件号';
COMMENT ON COLUMN history.objectives."project" IS '项目序号';
COMMENT ON COLUMN history.objectives."objective" IS '绩效目标序号';
COMMENT ON COLUMN history.objectives."text" IS '绩效目标';
COMMENT ON TABLE history.indicators IS '绩效指标：原文与目标的数值化读法';
COMMENT ON COLUMN history.indicators."document_id" IS '文件号';
COMMENT ON COLUMN history.indicators."project" IS '项目序号';
COMMENT ON COLUMN history.indicators."indicator" IS '指标序号';
COMMENT ON COLUMN history.indicators."level1" IS '一级指标';
COMMENT ON COLUMN history.indicators."level2" IS '二级指标';
COMMENT ON COLUMN history.indicators."level3" IS '三级指标';
COMMENT ON COLUMN history.indicators."dimension" IS '维度';
COMMENT ON COLUMN history.indicators."category" IS '类别';
COMMENT ON COLUMN history.indicators."term" IS '期限';
COMMENT ON COLUMN history.indicators."description" IS '指标描述';
COMMENT ON COLUMN history.indicators."value" IS '指标值';
COMMENT ON COLUMN history.indicators."kind" IS '目标类型';
COMMENT ON COLUMN history.indicators."comparator" IS '比较符';
COMMENT ON COLUMN history.indicators."target_value" IS '目标数值';
COMMENT ON COLUMN history.indicators."lower" IS '下限';
COMMENT ON COLUMN history.indicators."lower_inclusive" IS '含下限';
COMMENT ON COLUMN history.indicators."upper" IS '上限';
COMMENT ON COLUMN history.indicators."upper_inclusive" IS '含上限';
COMMENT ON COLUMN history.indicators."unit" IS '计量单位';
COMMENT ON COLUMN history.indicators."base_value" IS '基本单位数值';
COMMENT ON COLUMN history.indicators."base_lower" IS '基本单位下限';
COMMENT ON COLUMN history.indicators."base_upper" IS '基本单位上限';
COMMENT ON COLUMN history.indicators."base_unit" IS '基本单位';
COMMENT ON COLUMN history.indicators."per" IS '每';
COMMENT ON COLUMN history.indicators."change" IS '增减';
COMMENT ON COLUMN history.indicators."implied" IS '比较符为推定';
COMMENT ON COLUMN history.indicators."date" IS '日期';
COMMENT ON COLUMN history.indicators."deadline" IS '期限的最后一日（年份已知时）';
COMMENT ON COLUMN history.indicators."date_from" IS '起始日期';
COMMENT ON COLUMN history.indicators."date_to" IS '截止日期';
COMMENT ON COLUMN history.indicators."grade" IS '等级';
COMMENT ON COLUMN history.indicators."reference" IS '参照';
COMMENT ON COLUMN history.indicators."target" IS '目标(JSON)';
COMMENT ON COLUMN history.indicators."basis" IS '指标值确定依据';
COMMENT ON COLUMN history.indicators."weight" IS '权重';
COMMENT ON COLUMN history.indicators."baseline" IS '上年指标值';
COMMENT ON COLUMN history.indicators."actual" IS '实际完成值';
COMMENT ON COLUMN history.indicators."score" IS '得分';
COMMENT ON COLUMN history.indicators."nature" IS '指标性质';
COMMENT ON COLUMN history.indicators."explanation" IS '指标解释';
COMMENT ON COLUMN history.indicators."remark" IS '备注';
COMMENT ON COLUMN history.indicators."deviation" IS '偏差原因';
COMMENT ON COLUMN history.indicators."scoring_rule" IS '评分标准';
COMMENT ON COLUMN history.indicators."area" IS '地区';
COMMENT ON COLUMN history.indicators."location_table" IS '表';
COMMENT ON COLUMN history.indicators."location_row" IS '行';
COMMENT ON COLUMN history.indicators."location_column" IS '列';
COMMENT ON TABLE history.department_targets IS '部门整体绩效目标中的指标';
COMMENT ON COLUMN history.department_targets."document_id" IS '文件号';
COMMENT ON COLUMN history.department_targets."objective" IS '目标序号';
COMMENT ON COLUMN history.department_targets."target_ordinal" IS '指标序号';
COMMENT ON COLUMN history.department_targets."objective_name" IS '目标名称';
COMMENT ON COLUMN history.department_targets."name" IS '指标名称';
COMMENT ON COLUMN history.department_targets."text" IS '原文';
COMMENT ON COLUMN history.department_targets."kind" IS '目标类型';
COMMENT ON COLUMN history.department_targets."comparator" IS '比较符';
COMMENT ON COLUMN history.department_targets."target_value" IS '目标数值';
COMMENT ON COLUMN history.department_targets."lower" IS '下限';
COMMENT ON COLUMN history.department_targets."lower_inclusive" IS '含下限';
COMMENT ON COLUMN history.department_targets."upper" IS '上限';
COMMENT ON COLUMN history.department_targets."upper_inclusive" IS '含上限';
COMMENT ON COLUMN history.department_targets."unit" IS '计量单位';
COMMENT ON COLUMN history.department_targets."base_value" IS '基本单位数值';
COMMENT ON COLUMN history.department_targets."base_lower" IS '基本单位下限';
COMMENT ON COLUMN history.department_targets."base_upper" IS '基本单位上限';
COMMENT ON COLUMN history.department_targets."base_unit" IS '基本单位';
COMMENT ON COLUMN history.department_targets."per" IS '每';
COMMENT ON COLUMN history.department_targets."change" IS '增减';
COMMENT ON COLUMN history.department_targets."implied" IS '比较符为推定';
COMMENT ON COLUMN history.department_targets."date" IS '日期';
COMMENT ON COLUMN history.department_targets."date_from" IS '起始日期';
COMMENT ON COLUMN history.department_targets."date_to" IS '截止日期';
COMMENT ON COLUMN history.department_targets."grade" IS '等级';
COMMENT ON COLUMN history.department_targets."reference" IS '参照';
COMMENT ON COLUMN history.department_targets."target" IS '目标(JSON)';
COMMENT ON COLUMN history.department_targets."location_paragraph" IS '段落';
COMMENT ON TABLE history.findings IS '问题：读取和检查中发现的';
COMMENT ON COLUMN history.findings."document_id" IS '文件号';
COMMENT ON COLUMN history.findings."finding" IS '问题序号';
COMMENT ON COLUMN history.findings."rule" IS '规则';
COMMENT ON COLUMN history.findings."severity" IS '严重程度';
COMMENT ON COLUMN history.findings."project_key" IS '项目';
COMMENT ON COLUMN history.findings."message" IS '问题说明';
COMMENT ON COLUMN history.findings."location_table" IS '表';
COMMENT ON COLUMN history.findings."location_row" IS '行';
COMMENT ON COLUMN history.findings."location_column" IS '列';
COMMENT ON COLUMN history.findings."location_paragraph" IS '段落';

CREATE VIEW loads AS SELECT * FROM history.loads;

CREATE VIEW documents AS SELECT "document_id", "load_id", "path", "format", "sha256", "size", "fiscal_year", "department_code", "department_name", "overall_objective", "projects", "indicators", "findings", "json", valid_from AS loaded
FROM history.documents WHERE valid_to IS NULL;

CREATE VIEW units AS SELECT d.path AS document, d.fiscal_year, x."document_id", x."unit", x."code", x."name"
FROM history.units x JOIN history.documents d ON d.document_id = x.document_id
WHERE d.valid_to IS NULL;

CREATE VIEW projects AS SELECT d.path AS document, d.fiscal_year, x."document_id", x."project", x."title", x."whole_department", x."unit", x."code", x."name", x."department", x."agency", x."attribute", x."period", x."budget_unit", x."total", x."fiscal", x."other", x."mid_term_total", x."carried_over", x."central", x."provincial", x."local", x."executed", x."adjusted", x."municipal", x."county", x."own_funds", x."special_account", x."mid_term_fiscal", x."mid_term_other", x."mid_term_carried_over", x."total_yuan", x."fiscal_yuan", x."other_yuan", x."mid_term_total_yuan", x."carried_over_yuan", x."central_yuan", x."provincial_yuan", x."local_yuan", x."executed_yuan", x."adjusted_yuan", x."municipal_yuan", x."county_yuan", x."own_funds_yuan", x."special_account_yuan", x."mid_term_fiscal_yuan", x."mid_term_other_yuan", x."mid_term_carried_over_yuan", x."purpose", x."mid_term_objectives", x."location_table", x."json"
FROM history.projects x JOIN history.documents d ON d.document_id = x.document_id
WHERE d.valid_to IS NULL;

CREATE VIEW schedule AS SELECT d.path AS document, d.fiscal_year, x."document_id", x."project", x."step", x."label", x."month", x."cumulative_percent", x."location_table", x."location_row", x."location_column"
FROM history.schedule x JOIN history.documents d ON d.document_id = x.document_id
WHERE d.valid_to IS NULL;

CREATE VIEW objectives AS SELECT d.path AS document, d.fiscal_year, x."document_id", x."project", x."objective", x."text"
FROM history.objectives x JOIN history.documents d ON d.document_id = x.document_id
WHERE d.valid_to IS NULL;

CREATE VIEW indicators AS SELECT d.path AS document, d.fiscal_year, x."document_id", x."project", x."indicator", x."level1", x."level2", x."level3", x."dimension", x."category", x."term", x."description", x."value", x."kind", x."comparator", x."target_value", x."lower", x."lower_inclusive", x."upper", x."upper_inclusive", x."unit", x."base_value", x."base_lower", x."base_upper", x."base_unit", x."per", x."change", x."implied", x."date", x."deadline", x."date_from", x."date_to", x."grade", x."reference", x."target", x."basis", x."weight", x."baseline", x."actual", x."score", x."nature", x."explanation", x."remark", x."deviation", x."scoring_rule", x."area", x."location_table", x."location_row", x."location_column"
FROM history.indicators x JOIN history.documents d ON d.document_id = x.document_id
WHERE d.valid_to IS NULL;

CREATE VIEW department_targets AS SELECT d.path AS document, d.fiscal_year, x."document_id", x."objective", x."target_ordinal", x."objective_name", x."name", x."text", x."kind", x."comparator", x."target_value", x."lower", x."lower_inclusive", x."upper", x."upper_inclusive", x."unit", x."base_value", x."base_lower", x."base_upper", x."base_unit", x."per", x."change", x."implied", x."date", x."date_from", x."date_to", x."grade", x."reference", x."target", x."location_paragraph"
FROM history.department_targets x JOIN history.documents d ON d.document_id = x.document_id
WHERE d.valid_to IS NULL;

CREATE VIEW findings AS SELECT d.path AS document, d.fiscal_year, x."document_id", x."finding", x."rule", x."severity", x."project_key", x."message", x."location_table", x."location_row", x."location_column", x."location_paragraph"
FROM history.findings x JOIN history.documents d ON d.document_id = x.document_id
WHERE d.valid_to IS NULL;

-- A project over the years: its code without year and check character, or its name where it has no code.
CREATE VIEW history.project_years AS
SELECT d.document_id, d.path, d.fiscal_year, d.department_code, d.department_name, p.project,
       u.code AS unit_code, u.name AS unit_name, p.code, p.name,
       CASE WHEN length(p.code) = 21 THEN substr(p.code, 1, 6) || substr(p.code, 9, 12)
            ELSE coalesce(p.code, p.name) END AS project_key,
       p.total_yuan, p.fiscal_yuan, p.whole_department
FROM history.documents d
JOIN history.projects p ON p.document_id = d.document_id
LEFT JOIN history.units u ON u.document_id = p.document_id AND u.unit = p.unit
WHERE d.valid_to IS NULL;

-- An indicator's target as the set of results that meet it, on the base unit.
CREATE VIEW history.target_sets AS
SELECT y.fiscal_year, y.department_code, y.department_name, y.unit_code, y.unit_name, y.project_key, y.name AS project_name,
       i.document_id, i.project, i.indicator, i.level2, i.level3, i.term, i.value, i.kind, i.comparator,
       coalesce(i.base_unit, i.unit) AS measure_unit,
       CASE WHEN i.kind = 'comparison' AND i.comparator IN ('>=', '>', '=') THEN coalesce(i.base_value, i.target_value)
            WHEN i.kind = 'range' THEN coalesce(i.base_lower, i.lower) END AS set_lower,
       CASE WHEN i.kind = 'comparison' THEN i.comparator <> '>' ELSE i.lower_inclusive END AS set_lower_inclusive,
       CASE WHEN i.kind = 'comparison' AND i.comparator IN ('<=', '<', '=') THEN coalesce(i.base_value, i.target_value)
            WHEN i.kind = 'range' THEN coalesce(i.base_upper, i.upper) END AS set_upper,
       CASE WHEN i.kind = 'comparison' THEN i.comparator <> '<' ELSE i.upper_inclusive END AS set_upper_inclusive,
       i.kind IN ('comparison', 'range') AND coalesce(i.comparator, '=') <> '~' AS is_set,
       count(*) OVER (PARTITION BY i.document_id, i.project, i.level2, i.level3, i.term) AS namesakes
FROM history.project_years y
JOIN history.indicators i ON i.document_id = y.document_id AND i.project = y.project;

CREATE VIEW targets_by_year AS
SELECT department_code, unit_code, project_key, max(project_name) AS project_name, level2, level3,
       count(DISTINCT fiscal_year) AS years, min(fiscal_year) AS first_year, max(fiscal_year) AS last_year,
       string_agg(CAST(fiscal_year AS VARCHAR) || ': ' || coalesce(value, ''), '; ' ORDER BY fiscal_year, document_id, project, indicator) AS target_values
FROM history.target_sets
WHERE term = 'annual'
GROUP BY department_code, unit_code, project_key, level2, level3;

CREATE VIEW budget_by_unit_year AS
SELECT fiscal_year, department_code, department_name, unit_code, unit_name,
       count(*) AS projects, sum(total_yuan) AS total_yuan, sum(fiscal_yuan) AS fiscal_yuan
FROM history.project_years
WHERE NOT whole_department -- a department's whole budget holds the money of its projects once more
GROUP BY fiscal_year, department_code, department_name, unit_code, unit_name;

CREATE VIEW changes_year_over_year AS
SELECT n.department_code, n.unit_code, n.project_key, n.project_name, n.level2, n.level3,
       o.fiscal_year AS from_year, n.fiscal_year AS to_year, o.value AS from_value, n.value AS to_value,
       CASE
         WHEN o.is_set AND n.is_set AND o.measure_unit IS NOT DISTINCT FROM n.measure_unit THEN
           CASE
             WHEN o.set_lower IS NOT DISTINCT FROM n.set_lower AND o.set_upper IS NOT DISTINCT FROM n.set_upper
                  AND (o.set_lower IS NULL OR o.set_lower_inclusive = n.set_lower_inclusive)
                  AND (o.set_upper IS NULL OR o.set_upper_inclusive = n.set_upper_inclusive) THEN 'same'
             WHEN (o.set_lower IS NULL OR n.set_lower > o.set_lower
                   OR (n.set_lower = o.set_lower AND (o.set_lower_inclusive OR NOT n.set_lower_inclusive)))
                  AND (o.set_upper IS NULL OR n.set_upper < o.set_upper
                   OR (n.set_upper = o.set_upper AND (o.set_upper_inclusive OR NOT n.set_upper_inclusive))) THEN 'tightened'
             WHEN (n.set_lower IS NULL OR o.set_lower > n.set_lower
                   OR (n.set_lower = o.set_lower AND (n.set_lower_inclusive OR NOT o.set_lower_inclusive)))
                  AND (n.set_upper IS NULL OR o.set_upper < n.set_upper
                   OR (n.set_upper = o.set_upper AND (n.set_upper_inclusive OR NOT o.set_upper_inclusive))) THEN 'relaxed'
             ELSE 'shifted'
           END
         WHEN o.value = n.value THEN 'same'
         WHEN o.kind = 'qualitative' AND n.is_set THEN 'quantified'
         WHEN o.is_set AND n.kind = 'qualitative' THEN 'unquantified'
         WHEN o.kind = 'qualitative' AND n.kind = 'qualitative' THEN 'reworded'
         ELSE 'shifted'
       END AS effect
FROM history.target_sets o
JOIN history.target_sets n
  ON n.fiscal_year = o.fiscal_year + 1 AND n.project_key = o.project_key
 AND n.department_code IS NOT DISTINCT FROM o.department_code
 AND n.level2 IS NOT DISTINCT FROM o.level2 AND n.level3 = o.level3 AND n.term = o.term
WHERE o.namesakes = 1 AND n.namesakes = 1;

CREATE VIEW unmeasurable_targets AS
SELECT y.fiscal_year, y.department_code, y.unit_code, y.unit_name, y.name AS project_name, i.level1, i.level2, i.level3, i.value, i.kind,
       y.path AS document, i.location_table, i.location_row, i.location_column
FROM history.project_years y
JOIN history.indicators i ON i.document_id = y.document_id AND i.project = y.project
WHERE i.kind IN ('qualitative', 'missing');


COMMENT ON VIEW loads IS '装载批次：一次装载一行';
COMMENT ON VIEW documents IS '当前版本的文件';
COMMENT ON VIEW units IS '当前版本的单位';
COMMENT ON VIEW projects IS '当前版本的项目';
COMMENT ON VIEW schedule IS '当前版本的支出计划';
COMMENT ON VIEW objectives IS '当前版本的绩效目标';
COMMENT ON VIEW indicators IS '当前版本的绩效指标';
COMMENT ON VIEW department_targets IS '当前版本的部门目标';
COMMENT ON VIEW findings IS '当前版本的问题';
COMMENT ON VIEW targets_by_year IS '各年指标值：同一指标一行';
COMMENT ON VIEW budget_by_unit_year IS '各单位各年预算';
COMMENT ON VIEW changes_year_over_year IS '相邻年度指标值的变化：收紧、放宽等';
COMMENT ON VIEW unmeasurable_targets IS '不可量化的指标值';
