package io.github.mubiao.identity;

import io.github.mubiao.model.BudgetTotal;
import io.github.mubiao.model.Coverage;
import io.github.mubiao.model.DocumentHeader;
import io.github.mubiao.model.DocumentIdentity;
import io.github.mubiao.model.DocumentSink;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Organisation;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.Statement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Decides region, department and fiscal year of a document as it is read, and hands it on with its keys. Where this
 * asks for it ({@link #isToBeReadAgain}), the document is read again, into the sink of {@link #again}.
 */
public final class IdentitySink implements DocumentSink {

    /** So many projects or indicators are held back before the header is known; a few megabytes. */
    private static final int MOST_PROJECTS = 500;

    private static final int MOST_INDICATORS = 5_000;

    private enum State {
        /** What comes is kept. */
        HOLDING,
        /** The header is handed on. */
        OPEN,
        /** What comes is evidence and no more. */
        SURVEY
    }

    /** A step of the document that waits. */
    private interface Step {
        void into(DocumentSink sink) throws IOException;
    }

    /**
     * What is known of a document once it is read.
     *
     * @param fiscalYear the year; {@code null} for none
     */
    private record Decision(Integer fiscalYear, Organisation department, DocumentIdentity identity) {

        DocumentHeader header(DocumentHeader read) {
            return new DocumentHeader(read.source(), fiscalYear, department, read.departmentObjectives(), identity);
        }
    }

    private final YearEvidence years;
    private final DepartmentEvidence departments;
    private final DocumentSink next;
    private final List<Step> held = new ArrayList<>();
    private int projects;
    private int indicators;
    private State state = State.HOLDING;
    private DocumentHeader read;
    private Decision decision;
    /** What reading found wrong with the file. */
    private List<Finding> reading = List.of();

    private List<Finding> findings = List.of();
    private boolean again;

    /**
     * A sink for one reading of a document.
     *
     * @param given what the user says
     * @param path the document's path, absolute so that it is the same however the user wrote it
     * @param next takes the document with year, region, department and keys
     */
    public IdentitySink(GivenIdentity given, String path, DocumentSink next) {
        PathNames names = PathNames.of(path);
        this.years = new YearEvidence(given, names);
        this.departments = new DepartmentEvidence(given, names);
        this.next = next;
    }

    @Override
    public void statement(Statement statement) {
        years.add(statement);
        if (read == null) {
            departments.add(statement);
        }
    }

    @Override
    public void start(DocumentHeader header) {
        read = header;
    }

    @Override
    public void project(Project project) throws IOException {
        years.add(project);
        departments.add(project);
        projects++;
        indicators += project.indicators().size();
        pass(sink -> sink.project(identified(project)));
    }

    @Override
    public void total(BudgetTotal total) throws IOException {
        pass(sink -> sink.total(total));
    }

    @Override
    public void coverage(Coverage coverage) throws IOException {
        pass(sink -> sink.coverage(coverage));
    }

    private Project identified(Project project) {
        return project.identified(IdentityKeys.project(project, decision.identity()));
    }

    private void pass(Step step) throws IOException {
        if (state == State.OPEN) {
            step.into(next);
        } else if (state == State.HOLDING) {
            held.add(step);
            if (projects > MOST_PROJECTS || indicators > MOST_INDICATORS) {
                leaveHolding();
            }
        }
    }

    private void leaveHolding() throws IOException {
        Decision now = decide();
        if (years.isStated()
                && !years.isTypedByCodes(now.fiscalYear())
                && departments.isEnough()
                && Objects.equals(now.fiscalYear(), read.fiscalYear())) {
            open(now);
        } else {
            state = State.SURVEY;
            held.clear();
        }
    }

    private void open(Decision decided) throws IOException {
        decision = decided;
        state = State.OPEN;
        next.start(decision.header(read));
        for (Step step : held) {
            step.into(next);
        }
        held.clear();
    }

    private Decision decide() {
        YearEvidence.Decision year = years.decide();
        Organisation region = departments.region();
        Organisation department = departments.department();
        findings = new ArrayList<>(year.findings());
        findings.addAll(departments.findings());
        YearEvidence.Claim claim = year.claim();
        return new Decision(
                claim == null ? null : claim.year(),
                department,
                new DocumentIdentity(
                        region,
                        IdentityKeys.department(region, department),
                        claim == null ? null : claim.basis(),
                        departments.regionBasis(),
                        departments.departmentBasis()));
    }

    @Override
    public void end(List<Finding> all) throws IOException {
        Decision last = decide();
        boolean typed =
                Objects.equals(last.fiscalYear(), read.fiscalYear()) && !years.isTypedByCodes(last.fiscalYear());
        if (state == State.HOLDING && typed) {
            open(last);
        }
        if (state == State.OPEN) {
            next.end(with(all));
        } else {
            again = true;
            decision = last;
            held.clear();
        }
    }

    /** Takes what reading found wrong with the file, before {@link #end}; it precedes all other findings. */
    public void found(List<Finding> ofFile) {
        reading = List.copyOf(ofFile);
    }

    private List<Finding> with(List<Finding> all) {
        List<Finding> whole = new ArrayList<>(reading);
        whole.addAll(all);
        whole.addAll(findings);
        return whole;
    }

    /** Hands on the header of a document that breaks off, as far as it is known. */
    public void breakOff() throws IOException {
        if (read != null && state == State.HOLDING) {
            open(decide());
        } else if (read != null && state == State.SURVEY) {
            next.start(decide().header(read));
        }
    }

    /** Whether nothing was handed on and the document is to be read once more. */
    public boolean isToBeReadAgain() {
        return again;
    }

    /** The year that was found, for the second reading; {@code null} for none. */
    public Integer fiscalYear() {
        return decision.fiscalYear();
    }

    /** Takes the second reading and hands it on with what the first one found. */
    public DocumentSink again() {
        return new Again();
    }

    /** The second reading. */
    private final class Again implements DocumentSink {

        @Override
        public void start(DocumentHeader header) throws IOException {
            next.start(decision.header(header));
        }

        @Override
        public void project(Project project) throws IOException {
            next.project(identified(project));
        }

        @Override
        public void total(BudgetTotal total) throws IOException {
            next.total(total);
        }

        @Override
        public void coverage(Coverage coverage) throws IOException {
            next.coverage(coverage);
        }

        @Override
        public void end(List<Finding> all) throws IOException {
            next.end(with(all));
        }
    }
}
