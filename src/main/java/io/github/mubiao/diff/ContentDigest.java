package io.github.mubiao.diff;

import io.github.mubiao.model.DepartmentObjectives;
import io.github.mubiao.model.DocumentHeader;
import io.github.mubiao.model.DocumentSink;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.Sha256;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Takes one document and digests what it says: year, department and projects, whatever its format, its places and the
 * order of its projects. Two files with the same digest hold the same document.
 */
public final class ContentDigest implements DocumentSink {

    private final List<String> projects = new ArrayList<>();
    private String head = "";

    @Override
    public void start(DocumentHeader header) {
        DepartmentObjectives part = header.departmentObjectives();
        head = header.fiscalYear() + "\n" + header.department() + "\n" + (part == null ? null : part.overall());
    }

    @Override
    public void project(Project project) {
        projects.add(Sha256.hex(Contents.of(project)));
    }

    @Override
    public void end(List<Finding> findings) {
        Collections.sort(projects);
    }

    /** Returns the digest in hexadecimal digits; {@code null} where the document holds no project. */
    public String digest() {
        return projects.isEmpty() ? null : Sha256.hex(head + "\n" + String.join("\n", projects));
    }
}
