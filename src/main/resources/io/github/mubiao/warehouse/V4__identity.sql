-- Whose document of which year: natural keys of documents and projects, which stay the same over years, files and
-- orders of loading. Tables of their own, as DuckDB adds no column to a table that others refer to; documents of
-- earlier loads have no row. Views keep the columns that they have, so that views of others go on.
CREATE TABLE history.document_keys (
    "document_id" BIGINT NOT NULL,
    "region" VARCHAR,
    "department_key" VARCHAR,
    "location" VARCHAR,
    PRIMARY KEY (document_id),
    FOREIGN KEY (document_id) REFERENCES history.documents (document_id)
);

CREATE TABLE history.project_keys (
    "document_id" BIGINT NOT NULL,
    "project" BIGINT NOT NULL,
    "region" VARCHAR,
    "department_key" VARCHAR,
    "project_key" VARCHAR,
    PRIMARY KEY (document_id, project),
    FOREIGN KEY (document_id, project) REFERENCES history.projects (document_id, project)
);

COMMENT ON TABLE history.document_keys IS '文件标识：一份文件一行';
COMMENT ON COLUMN history.document_keys.document_id IS '文件号';
COMMENT ON COLUMN history.document_keys.region IS '地区';
COMMENT ON COLUMN history.document_keys.department_key IS '部门标识';
COMMENT ON COLUMN history.document_keys.location IS '装载时文件的绝对路径';
COMMENT ON TABLE history.project_keys IS '项目标识：一个项目一行';
COMMENT ON COLUMN history.project_keys.document_id IS '文件号';
COMMENT ON COLUMN history.project_keys.project IS '项目序号';
COMMENT ON COLUMN history.project_keys.region IS '地区';
COMMENT ON COLUMN history.project_keys.department_key IS '部门标识';
COMMENT ON COLUMN history.project_keys.project_key IS '项目标识';

CREATE OR REPLACE VIEW documents AS SELECT d."document_id", d."load_id", d."path", d."format", d."sha256", d."size", d."fiscal_year", d."department_code", d."department_name", d."overall_objective", d."projects", d."indicators", d."findings", d."json", d.valid_from AS loaded, k.region, k.department_key, d.valid_from AS loaded_at
FROM history.documents d LEFT JOIN history.document_keys k ON k.document_id = d.document_id WHERE d.valid_to IS NULL;

CREATE OR REPLACE VIEW projects AS SELECT d.path AS document, d.fiscal_year, x."document_id", x."project", x."title", x."whole_department", x."unit", x."code", x."name", x."department", x."agency", x."attribute", x."period", x."budget_unit", x."total", x."fiscal", x."other", x."mid_term_total", x."carried_over", x."central", x."provincial", x."local", x."executed", x."adjusted", x."municipal", x."county", x."own_funds", x."special_account", x."mid_term_fiscal", x."mid_term_other", x."mid_term_carried_over", x."total_yuan", x."fiscal_yuan", x."other_yuan", x."mid_term_total_yuan", x."carried_over_yuan", x."central_yuan", x."provincial_yuan", x."local_yuan", x."executed_yuan", x."adjusted_yuan", x."municipal_yuan", x."county_yuan", x."own_funds_yuan", x."special_account_yuan", x."mid_term_fiscal_yuan", x."mid_term_other_yuan", x."mid_term_carried_over_yuan", x."purpose", x."mid_term_objectives", x."location_table", x."json", k.region, k.department_key, k.project_key, d.valid_from AS loaded_at
FROM history.projects x JOIN history.documents d ON d.document_id = x.document_id
LEFT JOIN history.project_keys k ON k.document_id = x.document_id AND k.project = x.project
WHERE d.valid_to IS NULL;

-- The documents whole, for comparing years: 0 is what stands before the projects. A form of this program's own.
CREATE TABLE history.contents (
    "document_id" BIGINT NOT NULL,
    "part" BIGINT NOT NULL,
    "content" VARCHAR NOT NULL,
    PRIMARY KEY (document_id, part),
    FOREIGN KEY (document_id) REFERENCES history.documents (document_id)
);

COMMENT ON TABLE history.contents IS '文件全文：供年度比较，格式为本程序自用';
COMMENT ON COLUMN history.contents.document_id IS '文件号';
COMMENT ON COLUMN history.contents.part IS '部分：0 为文件，其后为各项目';
COMMENT ON COLUMN history.contents.content IS '内容';

-- What changed between the current documents of a year and of the one before: the rows of `diff -f csv`, made by the
-- same code at each load that touches one of the years.
CREATE TABLE history.changes (
    "older_year" BIGINT NOT NULL,
    "number" BIGINT NOT NULL,
    "from_document" VARCHAR,
    "to_document" VARCHAR,
    "from_year" BIGINT,
    "to_year" BIGINT,
    "department" VARCHAR,
    "unit_name" VARCHAR,
    "from_code" VARCHAR,
    "to_code" VARCHAR,
    "from_name" VARCHAR,
    "to_name" VARCHAR,
    "matched_by" VARCHAR,
    "similarity" DECIMAL(5,4),
    "level" VARCHAR,
    "level1" VARCHAR,
    "level2" VARCHAR,
    "level3" VARCHAR,
    "field" VARCHAR,
    "change" VARCHAR,
    "from" VARCHAR,
    "to" VARCHAR,
    "unit" VARCHAR,
    "difference" DECIMAL(20,4),
    "percent" DECIMAL(20,2),
    PRIMARY KEY (older_year, number)
);

COMMENT ON TABLE history.changes IS '年度变化：与 diff -f csv 相同，每项变化一行';
COMMENT ON COLUMN history.changes."older_year" IS '较早年度';
COMMENT ON COLUMN history.changes."number" IS '序号';
COMMENT ON COLUMN history.changes."from_document" IS '原文件';
COMMENT ON COLUMN history.changes."to_document" IS '新文件';
COMMENT ON COLUMN history.changes."from_year" IS '原年度';
COMMENT ON COLUMN history.changes."to_year" IS '新年度';
COMMENT ON COLUMN history.changes."department" IS '部门';
COMMENT ON COLUMN history.changes."unit_name" IS '预算单位';
COMMENT ON COLUMN history.changes."from_code" IS '原项目编码';
COMMENT ON COLUMN history.changes."to_code" IS '新项目编码';
COMMENT ON COLUMN history.changes."from_name" IS '原项目名称';
COMMENT ON COLUMN history.changes."to_name" IS '新项目名称';
COMMENT ON COLUMN history.changes."matched_by" IS '匹配依据';
COMMENT ON COLUMN history.changes."similarity" IS '相似度';
COMMENT ON COLUMN history.changes."level" IS '层次';
COMMENT ON COLUMN history.changes."level1" IS '一级指标';
COMMENT ON COLUMN history.changes."level2" IS '二级指标';
COMMENT ON COLUMN history.changes."level3" IS '三级指标';
COMMENT ON COLUMN history.changes."field" IS '栏目';
COMMENT ON COLUMN history.changes."change" IS '变化';
COMMENT ON COLUMN history.changes."from" IS '原值';
COMMENT ON COLUMN history.changes."to" IS '新值';
COMMENT ON COLUMN history.changes."unit" IS '金额单位';
COMMENT ON COLUMN history.changes."difference" IS '增减额';
COMMENT ON COLUMN history.changes."percent" IS '增减（%）';

CREATE VIEW changes AS SELECT "from_document", "to_document", "from_year", "to_year", "department", "unit_name", "from_code", "to_code", "from_name", "to_name", "matched_by", "similarity", "level", "level1", "level2", "level3", "field", "change", "from", "to", "unit", "difference", "percent" FROM history.changes;

COMMENT ON VIEW changes IS '年度变化：与 diff -f csv 相同，每项变化一行';

CREATE INDEX changes_change ON history.changes ("change");

-- The view of earlier versions, with its columns, over the table: changed targets alone.
CREATE OR REPLACE VIEW changes_year_over_year AS
SELECT d.department_code,
       (SELECT CAST(min(u.code) AS VARCHAR) FROM history.units u WHERE u.document_id = d.document_id AND u.name = c.unit_name) AS unit_code,
       CASE WHEN length(c.to_code) = 21 THEN substr(c.to_code, 1, 6) || substr(c.to_code, 9, 12)
            ELSE coalesce(c.to_code, c.to_name) END AS project_key,
       c.to_name AS project_name, c.level2, c.level3, c.from_year, c.to_year,
       c."from" AS from_value, c."to" AS to_value, CAST(c."change" AS TEXT) AS effect
FROM history.changes c
LEFT JOIN history.documents d ON d.path = c.to_document AND d.fiscal_year = c.to_year AND d.valid_to IS NULL
WHERE c.level = 'indicator' AND c.field = 'value';

COMMENT ON VIEW changes_year_over_year IS '相邻年度指标值的变化：收紧、放宽等，与 diff 相同';

-- Files that a load could not read, or not to their end, until a later load reads them.
CREATE TABLE history.unreadable_files (
    "load_id" BIGINT NOT NULL,
    "path" VARCHAR NOT NULL,
    "location" VARCHAR NOT NULL,
    "status" VARCHAR NOT NULL,
    "reason" VARCHAR,
    "valid_from" TIMESTAMP WITH TIME ZONE NOT NULL,
    "valid_to" TIMESTAMP WITH TIME ZONE,
    FOREIGN KEY (load_id) REFERENCES history.loads (load_id)
);

COMMENT ON TABLE history.unreadable_files IS '未能读取的文件：一次装载中一份文件一行';
COMMENT ON COLUMN history.unreadable_files.load_id IS '装载批次号';
COMMENT ON COLUMN history.unreadable_files.path IS '文件路径';
COMMENT ON COLUMN history.unreadable_files.location IS '装载时文件的绝对路径';
COMMENT ON COLUMN history.unreadable_files.status IS '状态：failed 未能读取，incomplete 未读完';
COMMENT ON COLUMN history.unreadable_files.reason IS '原因';
COMMENT ON COLUMN history.unreadable_files.valid_from IS '装载时间';
COMMENT ON COLUMN history.unreadable_files.valid_to IS '其后装载中再次遇到此文件的时间；空为仍未能读取';

CREATE VIEW unreadable_files AS SELECT x.path, x.status, x.reason, x.load_id, x.valid_from AS loaded_at
FROM history.unreadable_files x
WHERE x.valid_to IS NULL;

-- The other views of current rows say when these were loaded, in a column behind those that they had.
CREATE OR REPLACE VIEW units AS SELECT d.path AS document, d.fiscal_year, x."document_id", x."unit", x."code", x."name", d.valid_from AS loaded_at
FROM history.units x JOIN history.documents d ON d.document_id = x.document_id
WHERE d.valid_to IS NULL;

CREATE OR REPLACE VIEW schedule AS SELECT d.path AS document, d.fiscal_year, x."document_id", x."project", x."step", x."label", x."month", x."cumulative_percent", x."location_table", x."location_row", x."location_column", d.valid_from AS loaded_at
FROM history.schedule x JOIN history.documents d ON d.document_id = x.document_id
WHERE d.valid_to IS NULL;

CREATE OR REPLACE VIEW objectives AS SELECT d.path AS document, d.fiscal_year, x."document_id", x."project", x."objective", x."text", d.valid_from AS loaded_at
FROM history.objectives x JOIN history.documents d ON d.document_id = x.document_id
WHERE d.valid_to IS NULL;

CREATE OR REPLACE VIEW indicators AS SELECT d.path AS document, d.fiscal_year, x."document_id", x."project", x."indicator", x."level1", x."level2", x."level3", x."dimension", x."category", x."term", x."description", x."value", x."kind", x."comparator", x."target_value", x."lower", x."lower_inclusive", x."upper", x."upper_inclusive", x."unit", x."base_value", x."base_lower", x."base_upper", x."base_unit", x."per", x."change", x."implied", x."date", x."deadline", x."date_from", x."date_to", x."grade", x."reference", x."target", x."basis", x."weight", x."baseline", x."actual", x."score", x."nature", x."explanation", x."remark", x."deviation", x."scoring_rule", x."area", x."location_table", x."location_row", x."location_column", d.valid_from AS loaded_at
FROM history.indicators x JOIN history.documents d ON d.document_id = x.document_id
WHERE d.valid_to IS NULL;

CREATE OR REPLACE VIEW department_targets AS SELECT d.path AS document, d.fiscal_year, x."document_id", x."objective", x."target_ordinal", x."objective_name", x."name", x."text", x."kind", x."comparator", x."target_value", x."lower", x."lower_inclusive", x."upper", x."upper_inclusive", x."unit", x."base_value", x."base_lower", x."base_upper", x."base_unit", x."per", x."change", x."implied", x."date", x."date_from", x."date_to", x."grade", x."reference", x."target", x."location_paragraph", d.valid_from AS loaded_at
FROM history.department_targets x JOIN history.documents d ON d.document_id = x.document_id
WHERE d.valid_to IS NULL;

CREATE OR REPLACE VIEW findings AS SELECT d.path AS document, d.fiscal_year, x."document_id", x."finding", x."rule", x."severity", x."project_key", x."message", x."location_table", x."location_row", x."location_column", x."location_paragraph", d.valid_from AS loaded_at
FROM history.findings x JOIN history.documents d ON d.document_id = x.document_id
WHERE d.valid_to IS NULL;

-- A project over the years by its natural key; projects of earlier loads by their code without year and check character,
-- or by their name.
CREATE OR REPLACE VIEW history.project_years AS
SELECT d.document_id, d.path, d.fiscal_year, d.department_code, d.department_name, p.project,
       u.code AS unit_code, u.name AS unit_name, p.code, p.name,
       coalesce(k.project_key, CASE WHEN length(p.code) = 21 THEN substr(p.code, 1, 6) || substr(p.code, 9, 12)
            ELSE coalesce(p.code, p.name) END) AS project_key,
       p.total_yuan, p.fiscal_yuan, p.whole_department
FROM history.documents d
JOIN history.projects p ON p.document_id = d.document_id
LEFT JOIN history.units u ON u.document_id = p.document_id AND u.unit = p.unit
LEFT JOIN history.project_keys k ON k.document_id = p.document_id AND k.project = p.project
WHERE d.valid_to IS NULL;

-- A view that is made anew loses its comments in DuckDB.
COMMENT ON VIEW documents IS '当前版本的文件';
COMMENT ON VIEW projects IS '当前版本的项目';
COMMENT ON VIEW units IS '当前版本的单位';
COMMENT ON VIEW schedule IS '当前版本的支出计划';
COMMENT ON VIEW objectives IS '当前版本的绩效目标';
COMMENT ON VIEW indicators IS '当前版本的绩效指标';
COMMENT ON VIEW department_targets IS '当前版本的部门目标';
COMMENT ON VIEW findings IS '当前版本的问题';
COMMENT ON VIEW unreadable_files IS '未能读取的文件：仍未能读取的，一份文件一行';

COMMENT ON COLUMN budget_by_unit_year."fiscal_year" IS '预算年度';
COMMENT ON COLUMN budget_by_unit_year."department_code" IS '部门代码';
COMMENT ON COLUMN budget_by_unit_year."department_name" IS '部门名称';
COMMENT ON COLUMN budget_by_unit_year."unit_code" IS '单位代码';
COMMENT ON COLUMN budget_by_unit_year."unit_name" IS '单位名称';
COMMENT ON COLUMN budget_by_unit_year."projects" IS '项目数';
COMMENT ON COLUMN budget_by_unit_year."total_yuan" IS '年度资金总额合计(元)';
COMMENT ON COLUMN budget_by_unit_year."fiscal_yuan" IS '财政资金合计(元)';

COMMENT ON COLUMN changes."from_document" IS '原文件';
COMMENT ON COLUMN changes."to_document" IS '新文件';
COMMENT ON COLUMN changes."from_year" IS '原年度';
COMMENT ON COLUMN changes."to_year" IS '新年度';
COMMENT ON COLUMN changes."department" IS '部门';
COMMENT ON COLUMN changes."unit_name" IS '预算单位';
COMMENT ON COLUMN changes."from_code" IS '原项目编码';
COMMENT ON COLUMN changes."to_code" IS '新项目编码';
COMMENT ON COLUMN changes."from_name" IS '原项目名称';
COMMENT ON COLUMN changes."to_name" IS '新项目名称';
COMMENT ON COLUMN changes."matched_by" IS '匹配依据';
COMMENT ON COLUMN changes."similarity" IS '相似度';
COMMENT ON COLUMN changes."level" IS '层次';
COMMENT ON COLUMN changes."level1" IS '一级指标';
COMMENT ON COLUMN changes."level2" IS '二级指标';
COMMENT ON COLUMN changes."level3" IS '三级指标';
COMMENT ON COLUMN changes."field" IS '栏目';
COMMENT ON COLUMN changes."change" IS '变化';
COMMENT ON COLUMN changes."from" IS '原值';
COMMENT ON COLUMN changes."to" IS '新值';
COMMENT ON COLUMN changes."unit" IS '金额单位';
COMMENT ON COLUMN changes."difference" IS '增减额';
COMMENT ON COLUMN changes."percent" IS '增减（%）';

COMMENT ON COLUMN changes_year_over_year."department_code" IS '部门代码';
COMMENT ON COLUMN changes_year_over_year."unit_code" IS '单位代码';
COMMENT ON COLUMN changes_year_over_year."project_key" IS '项目标识';
COMMENT ON COLUMN changes_year_over_year."project_name" IS '项目名称';
COMMENT ON COLUMN changes_year_over_year."level2" IS '二级指标';
COMMENT ON COLUMN changes_year_over_year."level3" IS '三级指标';
COMMENT ON COLUMN changes_year_over_year."from_year" IS '原年度';
COMMENT ON COLUMN changes_year_over_year."to_year" IS '新年度';
COMMENT ON COLUMN changes_year_over_year."from_value" IS '原指标值';
COMMENT ON COLUMN changes_year_over_year."to_value" IS '新指标值';
COMMENT ON COLUMN changes_year_over_year."effect" IS '变化：same 不变，tightened 收紧，relaxed 放宽等，与 diff 相同';

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

COMMENT ON COLUMN loads."load_id" IS '批次号';
COMMENT ON COLUMN loads."started" IS '开始时间';
COMMENT ON COLUMN loads."finished" IS '结束时间';
COMMENT ON COLUMN loads."version" IS '程序版本';
COMMENT ON COLUMN loads."inputs" IS '输入文件数';
COMMENT ON COLUMN loads."added" IS '新增文件数';
COMMENT ON COLUMN loads."replaced" IS '更正文件数';
COMMENT ON COLUMN loads."unchanged" IS '未变文件数';
COMMENT ON COLUMN loads."failed" IS '失败文件数';
COMMENT ON COLUMN loads."row_count" IS '写入行数';
COMMENT ON COLUMN loads."status" IS '状态';

COMMENT ON COLUMN objectives."document" IS '文件路径';
COMMENT ON COLUMN objectives."fiscal_year" IS '预算年度';
COMMENT ON COLUMN objectives."document_id" IS '文件号';
COMMENT ON COLUMN objectives."project" IS '项目序号';
COMMENT ON COLUMN objectives."objective" IS '绩效目标序号';
COMMENT ON COLUMN objectives."text" IS '绩效目标';
COMMENT ON COLUMN objectives."loaded_at" IS '装载时间';

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

COMMENT ON COLUMN units."document" IS '文件路径';
COMMENT ON COLUMN units."fiscal_year" IS '预算年度';
COMMENT ON COLUMN units."document_id" IS '文件号';
COMMENT ON COLUMN units."unit" IS '单位序号';
COMMENT ON COLUMN units."code" IS '单位代码';
COMMENT ON COLUMN units."name" IS '单位名称';
COMMENT ON COLUMN units."loaded_at" IS '装载时间';

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

COMMENT ON COLUMN unreadable_files."path" IS '文件路径';
COMMENT ON COLUMN unreadable_files."status" IS '状态：failed 未能读取，incomplete 未读完';
COMMENT ON COLUMN unreadable_files."reason" IS '原因';
COMMENT ON COLUMN unreadable_files."load_id" IS '装载批次号';
COMMENT ON COLUMN unreadable_files."loaded_at" IS '装载时间';
