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

CREATE OR REPLACE VIEW documents AS SELECT d."document_id", d."load_id", d."path", d."format", d."sha256", d."size", d."fiscal_year", d."department_code", d."department_name", d."overall_objective", d."projects", d."indicators", d."findings", d."json", d.valid_from AS loaded, k.region, k.department_key
FROM history.documents d LEFT JOIN history.document_keys k ON k.document_id = d.document_id WHERE d.valid_to IS NULL;

CREATE OR REPLACE VIEW projects AS SELECT d.path AS document, d.fiscal_year, x."document_id", x."project", x."title", x."whole_department", x."unit", x."code", x."name", x."department", x."agency", x."attribute", x."period", x."budget_unit", x."total", x."fiscal", x."other", x."mid_term_total", x."carried_over", x."central", x."provincial", x."local", x."executed", x."adjusted", x."municipal", x."county", x."own_funds", x."special_account", x."mid_term_fiscal", x."mid_term_other", x."mid_term_carried_over", x."total_yuan", x."fiscal_yuan", x."other_yuan", x."mid_term_total_yuan", x."carried_over_yuan", x."central_yuan", x."provincial_yuan", x."local_yuan", x."executed_yuan", x."adjusted_yuan", x."municipal_yuan", x."county_yuan", x."own_funds_yuan", x."special_account_yuan", x."mid_term_fiscal_yuan", x."mid_term_other_yuan", x."mid_term_carried_over_yuan", x."purpose", x."mid_term_objectives", x."location_table", x."json", k.region, k.department_key, k.project_key
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

CREATE INDEX project_keys_key ON history.project_keys (project_key);

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
