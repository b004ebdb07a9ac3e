package io.github.mubiao.diff;

import io.github.mubiao.diff.History.Codes;
import io.github.mubiao.diff.History.Rates;
import io.github.mubiao.model.BudgetDocument;
import io.github.mubiao.model.DocumentHeader;
import io.github.mubiao.model.DocumentIdentity;
import io.github.mubiao.model.Organisation;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.ProjectIdentity;
import io.github.mubiao.model.Source;
import io.github.mubiao.model.Sourced;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Two years of the departments of many counties in memory, a generated history each, paired as two folders are.
 */
public final class HistoryFolders {

    private static final int OF_A_COUNTY = 40;

    private final boolean codes;
    private final int departments;
    private final FolderDiff folders = new FolderDiff(DiffOptions.defaults());
    private final List<DocumentPairs.Entry> older = new ArrayList<>();
    private final List<DocumentPairs.Entry> newer = new ArrayList<>();
    private final Map<Integer, Integer> truth = new HashMap<>();
    private final Set<Integer> doubtful = new HashSet<>();
    private int projects;
    private int right;
    private int wrong;

    /**
     * Makes and adds all documents.
     *
     * @param codes whether projects have codes, and the older year's number in the newer one
     * @param departments how many documents a side has
     */
    public HistoryFolders(boolean codes, int departments) {
        this.codes = codes;
        this.departments = departments;
        for (int i = 0; i < departments; i++) {
            History history = history(i);
            BudgetDocument from = placed(history.older(), i);
            BudgetDocument to = placed(history.newer(), i);
            projects += from.projects().size();
            older.add(new DocumentPairs.Entry(
                    from.header(), from.header().source().path()));
            newer.add(new DocumentPairs.Entry(to.header(), to.header().source().path()));
            folders.addOlder(older.get(i), from);
            folders.addNewer(newer.get(i), to);
        }
    }

    private History history(int department) {
        return HistoryMaker.make(department, new Rates(codes ? Codes.NEW_YEAR : Codes.NONE, 0.2, 0.05));
    }

    /** How many projects the older side has. */
    public int projects() {
        return projects;
    }

    /** Pairs all projects; the comparisons that come of it. */
    public List<FolderDiff.Plan> pair() {
        return folders.plans(DocumentPairs.of(older, newer));
    }

    private static BudgetDocument placed(BudgetDocument document, int number) {
        int county = number / OF_A_COUNTY;
        String region = String.valueOf(130_100 + county);
        String code = String.valueOf(301 + number % OF_A_COUNTY);
        String key = region + "/" + code;
        List<Project> projects = new ArrayList<>();
        for (Project project : document.projects()) {
            projects.add(placed(project, region, code, key));
        }
        String path = String.format(
                Locale.ROOT, "%s/%s-%d.docx", region, code, document.header().fiscalYear());
        DocumentIdentity identity = new DocumentIdentity(new Organisation(region, county + "县"), key, null, null, null);
        DocumentHeader header = new DocumentHeader(
                new Source(path, "docx", "0".repeat(64), 1),
                document.header().fiscalYear(),
                new Organisation(code, null),
                null,
                identity);
        return new BudgetDocument(header, projects, List.of());
    }

    private static Project placed(Project project, String region, String code, String key) {
        Organisation unit = project.unit().value();
        String own = code + unit.code().substring(3);
        Sourced<String> national = project.code() == null
                ? null
                : Sourced.ofText(
                        region + project.code().value().substring(6, 9) + code.substring(1) + "0"
                                + project.code().value().substring(12),
                        project.location());
        return new Project(
                project.ordinal(),
                project.title(),
                new Sourced<>(new Organisation(own, unit.name()), own + unit.name(), project.location()),
                national,
                project.name(),
                null,
                null,
                null,
                null,
                project.budget(),
                project.purpose(),
                null,
                project.objectives(),
                project.objectivesLocation(),
                project.indicators(),
                project.location(),
                project.details(),
                new ProjectIdentity(region, key, null));
    }

    /** How many of the pairs are right, and how many there should be. */
    public String score(List<FolderDiff.Plan> plans) {
        for (int i = 0; i < departments; i++) {
            final int document = i;
            History history = history(i);
            history.truth().forEach((from, to) -> truth.put(key(document, from - 1), key(document, to - 1)));
            history.splits().forEach(from -> doubtful.add(key(document, from - 1)));
            history.merges().forEach(to -> doubtful.add(-1 - key(document, to - 1)));
        }
        plans.forEach(plan -> plan.projects().paired().forEach(pair -> {
            if (doubtful.contains(key(pair.from())) || doubtful.contains(-1 - key(pair.to()))) {
                return;
            }
            boolean same = key(pair.to()).equals(truth.get(key(pair.from())));
            right += same ? 1 : 0;
            wrong += same ? 0 : 1;
        }));
        return String.format(
                Locale.ROOT,
                "precision %.4f, recall %.4f",
                (double) right / (right + wrong),
                (double) right / truth.size());
    }

    private static Integer key(ProjectView view) {
        return key(view.document(), view.project().ordinal() - 1);
    }

    private static Integer key(int document, int index) {
        return document * 1000 + index;
    }
}
