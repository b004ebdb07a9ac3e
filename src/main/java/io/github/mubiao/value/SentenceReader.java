package io.github.mubiao.value;

import io.github.mubiao.model.DepartmentTarget;
import io.github.mubiao.model.Target;
import io.github.mubiao.model.TargetKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Reads sentences clause by clause: 全年城镇新增就业8000人以上，失业人员实现再就业1700人以上.
 *
 * <p>Nothing is lost: a clause without a certain number is listed as qualitative.
 */
final class SentenceReader {

    /** A clause of more characters is prose, not a target. */
    private static final int LONGEST_CLAUSE = 200;

    private final Integer fiscalYear;
    private final List<DepartmentTarget> targets = new ArrayList<>();
    private String subject;

    private SentenceReader(Integer fiscalYear) {
        this.fiscalYear = fiscalYear;
    }

    static List<DepartmentTarget> read(String text, Integer fiscalYear) {
        SentenceReader reader = new SentenceReader(fiscalYear);
        for (String line : Form.of("line-end").split(text)) {
            reader.line(line);
        }
        return List.copyOf(reader.targets);
    }

    private void line(String line) {
        subject = null;
        Clause whole = new Clause(Folding.fold(line, false), fiscalYear, new Trace());
        for (Clause piece : whole.pieces(false)) {
            Clause clause = labelled(piece.trimmed()).trimmed();
            if (clause.length() > 0 && !Form.of("sentence-label").is(clause.text())) {
                clause(clause);
            }
        }
    }

    /** Without 质量指标: and the like in front. */
    private static Clause labelled(Clause clause) {
        Matcher matcher = Form.of("sentence-numbering").find(clause.text(), 0);
        return matcher != null ? clause.slice(matcher.end(), clause.length()) : clause;
    }

    private void clause(Clause clause) {
        String text = clause.folded().originalOf(0, clause.length());
        Target target = clause.length() > LONGEST_CLAUSE
                ? new Target.Qualitative()
                : Grammar.read(clause).target();
        targets.add(new DepartmentTarget(name(clause, target), text, target));
    }

    private String name(Clause clause, Target target) {
        String own = ownName(clause, target);
        if (target.kind() == TargetKind.QUALITATIVE) {
            return own;
        }
        if (own.isEmpty()) {
            return subject;
        }
        Matcher joined = subject == null ? null : Form.of("sentence-joins").whole(subject);
        String name = own.equals("征缴") && joined != null ? joined.group(1) + own : own;
        subject = name;
        return name;
    }

    private static String ownName(Clause clause, Target target) {
        String text = clause.text();
        int end = target.kind() == TargetKind.QUALITATIVE ? text.length() : nameEnd(clause, target);
        // Of 第三季度 the lead of the number is no name.
        end -= end > 0 && end < text.length() && text.charAt(end - 1) == '第' ? 1 : 0;
        String name = Names.stripYear(Form.of("sentence-hope").cut(text.substring(0, end)));
        return clause.folded().originalOf(end - name.length(), end);
    }

    private static int nameEnd(Clause clause, Target target) {
        int end = -1;
        for (int start : clause.numbers()) {
            ValuePrefix lead = clause.lead(start);
            // 培训10期合格率≥90%: what stands before the sign is the name, its numbers included.
            boolean dominates = lead != null && lead.has(Fact.EXPLICIT) && target.kind() == TargetKind.COMPARISON;
            boolean first = lead != null && end < 0;
            end = (first || dominates) && Form.of("year-ahead").at(clause.text(), start) == null ? lead.nameEnd : end;
        }
        return end >= 0
                ? end
                : clause.text().endsWith(")") ? Math.max(0, clause.text().lastIndexOf('(')) : 0;
    }
}
