-- How much of each document's tables was read: tables by kind, and filled cells of forms that were used, ignored by a
-- rule or reported. Documents of earlier loads have no row.
CREATE TABLE history.coverage (
    "document_id" BIGINT NOT NULL,
    "tables_form" BIGINT,
    "tables_indicators" BIGINT,
    "tables_continuation" BIGINT,
    "tables_project_list" BIGINT,
    "tables_schedule" BIGINT,
    "tables_list_of_projects" BIGINT,
    "tables_other" BIGINT,
    "cells_filled" BIGINT,
    "cells_used" BIGINT,
    "cells_ignored" BIGINT,
    "cells_reported" BIGINT,
    PRIMARY KEY (document_id),
    FOREIGN KEY (document_id) REFERENCES history.documents (document_id)
);

COMMENT ON TABLE history.coverage IS '读取情况：一份文件一行';
COMMENT ON COLUMN history.coverage.document_id IS '文件号';
COMMENT ON COLUMN history.coverage.tables_form IS '表单数';
COMMENT ON COLUMN history.coverage.tables_indicators IS '指标表数';
COMMENT ON COLUMN history.coverage.tables_continuation IS '续表数';
COMMENT ON COLUMN history.coverage.tables_project_list IS '项目绩效清单数';
COMMENT ON COLUMN history.coverage.tables_schedule IS '支出计划表数';
COMMENT ON COLUMN history.coverage.tables_list_of_projects IS '项目清单数';
COMMENT ON COLUMN history.coverage.tables_other IS '其他表数';
COMMENT ON COLUMN history.coverage.cells_filled IS '有内容单元格数';
COMMENT ON COLUMN history.coverage.cells_used IS '已读单元格数';
COMMENT ON COLUMN history.coverage.cells_ignored IS '按规则略过单元格数';
COMMENT ON COLUMN history.coverage.cells_reported IS '已报告单元格数';
