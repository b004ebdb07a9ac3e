package io.github.mubiao.recognise;

import io.github.mubiao.grid.GridCell;
import io.github.mubiao.model.DocumentHeader;
import io.github.mubiao.model.DocumentSink;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.MoneyUnit;
import io.github.mubiao.model.Organisation;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.Severity;
import io.github.mubiao.model.Sourced;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The projects of a document: which row starts the next one, and what is handed on when it ends. */
final class Projects {

    private final Vocabulary vocabulary;
    private final List<ProjectDraft> finished = new ArrayList<>();
    private MoneyUnit documentMoneyUnit;
    private ProjectDraft current;
    private String pendingTitle;

    Projects(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }
}
