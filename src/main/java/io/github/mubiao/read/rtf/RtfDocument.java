package io.github.mubiao.read.rtf;

import io.github.mubiao.read.Blocks;
import io.github.mubiao.read.Limit;
import io.github.mubiao.read.Omission;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** Reads a document in Rich Text Format (version 1.9.1), as the package's documentation says. */
public final class RtfDocument {

    /** What a group that begins with one of these holds is no part of the text. */
    private static final Set<String> ASIDE = Set.of("""
            stylesheet colortbl info header headerl headerr headerf footer footerl footerr footerf listtext
            pntext pntxta pntxtb xe tc rxe bkmkstart bkmkend filetbl listtable listoverridetable revtbl
            rsidtbl generator themedata datastore colorschememapping latentstyles nonesttables nonshppict
            objdata shprslt mmathPr mctrlPr macc factoidname private template keycode panose falt userprops
            xmlnstbl wgrffmtfilter pgptbl fname ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn sn sp atnid
            atnauthor atnref atndate atnicn atnparent blipuid picprop bin listpicture passwordhash
            protusertbl nextfile operator oldcprops oldpprops oldtprops oldsprops fchars lchars background
            objclass objname linkval dofrmtxt datafield ebcstart ebcend hsv defchp defpap""".split("\\s+"));

    /** Groups that programs need not know ({@code \*}) and that hold text all the same. */
    private static final Set<String> STARRED_TEXT =
            Set.of("shpinst", "shppict", "moMath", "moMathPara", "nesttableprops", "ud", "shptxt", "mr");

    private final RtfTokens tokens;
    private final Blocks blocks;
    private final RtfFonts fonts = new RtfFonts();
    private final Deque<RtfState> groups = new ArrayDeque<>();
    private final RtfText text;
    private RtfState state = new RtfState();
    private RtfStory story;
    private final Deque<RtfStory> stories = new ArrayDeque<>();
    /** How many characters after a character of Unicode stand for it in older programs. */
    private int toSkip;

    private RtfDocument(byte[] bytes, Blocks blocks) {
        this.tokens = new RtfTokens(bytes);
        this.blocks = blocks;
        this.text = new RtfText(fonts, blocks);
        this.story = new RtfStory(blocks);
    }

    /** Hands on what a document shows. */
    public static void read(byte[] bytes, Blocks blocks) throws IOException {
        new RtfDocument(bytes, blocks).all();
    }

    private void all() throws IOException {
        boolean closed = false;
        while (tokens.next()) {
            if (closed) {
                // Behind the document's group nothing of it can follow.
                break;
            }
            switch (tokens.kind()) {
                case OPEN -> open();
                case CLOSE -> {
                    close();
                    if (stories.isEmpty()) {
                        story.release();
                    }
                    closed = groups.isEmpty();
                }
                case WORD -> word(tokens.word(), tokens.parameter(), tokens.hasParameter());
                case BYTE, HEX -> character(tokens.value());
            }
        }
        flush();
        story.finish();
        if (!closed) {
            blocks.incomplete(null);
        }
    }

    private void open() throws IOException {
        flush();
        blocks.check(Limit.DEPTH, groups.size() + 1L);
        groups.push(state);
        state = state.inGroup();
        toSkip = 0;
    }

    private void close() throws IOException {
        flush();
        toSkip = 0;
        if (state.endsFont && !state.aside) {
            fonts.end();
        }
        if (state.endsEntry) {
            state.control.entry(text.take());
        } else if (state.endsControl && state.field.shown && state.control.shows()) {
            story.append(state.control.shown(), 0);
            state.field.told = true;
        }
        if (state.opensStory) {
            RtfStory inner = story;
            story = stories.pop();
            story.box(inner);
        }
        RtfState inner = state;
        state = groups.isEmpty() ? new RtfState() : groups.pop();
        if (inner.rowProperties) {
            // The definition of a nested row stands in a group of its own.
            state.row = inner.row;
        }
    }

    private void character(int value) throws IOException {
        if (toSkip > 0) {
            toSkip--;
            return;
        }
        state.atStart = false;
        if (state.inFonts) {
            if (!state.aside) {
                fonts.name(value);
            }
        } else if (isShown()) {
            text.add(value, state.font);
        } else if (state.hidden && !state.aside) {
            story.hidden();
        }
    }

    private boolean isShown() {
        return state.inEntry || isText();
    }

    private boolean isText() {
        return !state.aside && !state.hidden && !state.deleted && !state.inFonts;
    }

    private void flush() throws IOException {
        if (state.inEntry) {
            // It is taken as a whole.
            return;
        }
        String words = text.take();
        if (!words.isEmpty()) {
            story.append(words, state.position);
        }
    }

    private void word(String word, int parameter, boolean has) throws IOException {
        if (toSkip > 0 && !word.equals("u") && !word.equals("*")) {
            // A control word in place of a character for older programs.
            if (word.length() == 1 && !Character.isLetter(word.charAt(0))) {
                toSkip--;
                return;
            }
            toSkip = 0;
        }
        if (word.equals("u")) {
            unicode(parameter);
            return;
        }
        if (!isEscaped(word)) {
            flush();
        }
        if (word.equals("*")) {
            state.starred = true;
            return;
        }
        boolean first = state.atStart;
        state.atStart = false;
        if (first && group(word)) {
            return;
        }
        if (state.inFonts) {
            if (!state.aside) {
                fonts.word(word, parameter);
            }
            return;
        }
        if (state.control != null) {
            state.control.word(word, parameter);
        }
        if (!state.aside) {
            known(word, parameter, has);
        }
    }

    private static boolean isEscaped(String word) {
        return word.equals("\\") || word.equals("{") || word.equals("}");
    }

    private void unicode(int parameter) throws IOException {
        state.atStart = false;
        toSkip = state.unicodeSkip;
        if (isShown()) {
            text.add((char) (parameter < 0 ? parameter + 0x10000 : parameter), state.font);
        }
    }

    /** Looks at the first word of a group; whether nothing of it is text by itself. */
    private boolean group(String word) throws IOException {
        switch (word) {
            case "fonttbl" -> {
                state.inFonts = true;
                state.endsFont = true;
            }
            case "fldinst" -> {
                state.field.shown = isText();
                state.aside = true;
            }
            case "field" -> state.field = new RtfState.Field();
            case "fldrslt" -> state.aside |= state.field.told;
            case "formfield" -> {
                state.control = new RtfControl();
                state.endsControl = true;
                state.aside = true;
            }
            case "ffl" -> {
                state.inEntry = state.control != null;
                state.endsEntry = state.inEntry;
                state.aside = true;
            }
            case "footnote" -> {
                blocks.leaveOut(Omission.NOTES, state.aside ? 0 : 1);
                state.aside = true;
            }
            case "annotation" -> {
                blocks.leaveOut(Omission.COMMENTS, state.aside ? 0 : 1);
                state.aside = true;
            }
            case "pict" -> {
                if (!state.aside) {
                    story.picture();
                }
                state.aside = true;
            }
            case "shptxt" -> {
                if (!state.aside) {
                    stories.push(story);
                    story = new RtfStory(blocks);
                    state.opensStory = true;
                    state.startParagraph();
                }
            }
            // The same text twice: for older programs, and within this one in Unicode.
            case "upr" -> state.aside = true;
            case "ud" ->
                state.aside = groups.size() > 1 && groups.stream().limit(2).allMatch(outer -> outer.aside);
            case "mden", "msup", "msub" -> {
                // The parts of an equation are no one number.
                if (isShown()) {
                    story.append(word.equals("mden") ? "/" : word.equals("msup") ? "^" : "_", 0);
                }
            }
            case "nesttableprops" -> state.rowProperties = true;
            default -> {
                if (!ASIDE.contains(word) && (!state.starred || STARRED_TEXT.contains(word) || state.inFonts)) {
                    return false;
                }
                state.aside = true;
            }
        }
        return true;
    }

    private void known(String word, int parameter, boolean has) throws IOException {
        boolean on = !has || parameter != 0;
        switch (word) {
            case "ansicpg" -> fonts.codePage(parameter);
            case "mac" -> fonts.codePage(10000);
            case "uc" -> state.unicodeSkip = Math.max(0, Math.min(100, parameter));
            case "deff", "f" -> state.font = parameter;
            case "plain" -> state.plain();
            case "v" -> state.hidden = on;
            case "deleted" -> {
                if (on && !state.deleted) {
                    blocks.leaveOut(Omission.DELETED_RUNS, 1);
                }
                state.deleted = on;
            }
            case "super" -> state.position = on ? 1 : 0;
            case "sub" -> state.position = on ? -1 : 0;
            case "nosupersub" -> state.position = 0;
            case "up" -> state.position = !has || parameter > 0 ? 1 : 0;
            case "dn" -> state.position = !has || parameter > 0 ? -1 : 0;
            case "pard" -> state.startParagraph();
            case "intbl" -> state.nesting = Math.max(1, state.nesting);
            case "itap" -> {
                blocks.check(Limit.NESTING, parameter);
                state.nesting = Math.max(0, parameter);
            }
            case "par", "sect" -> story.paragraph(state.nesting, state.hidden || state.deleted);
            case "cell" -> story.cell(1);
            case "nestcell" -> story.cell(Math.max(2, state.nesting));
            case "row" -> story.row(1, state.row);
            case "nestrow" -> story.row(Math.max(2, state.nesting), state.row);
            default -> {
                if (!rowDefinition(word, parameter)) {
                    sign(word);
                }
            }
        }
    }

    private boolean rowDefinition(String word, int parameter) throws IOException {
        switch (word) {
            case "trowd" -> state.row = new RtfRow();
            case "trleft" -> state.row.left = parameter;
            case "trhdr" -> state.row.header = true;
            case "clmgf" -> state.row.firstMerged = true;
            case "clmrg" -> state.row.merged = true;
            case "clvmgf" -> state.row.firstTall = true;
            case "clvmrg" -> state.row.tall = true;
            case "cellx" -> {
                blocks.check(Limit.SPAN, state.row.size() + 1L);
                state.row.cell(parameter);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void sign(String word) throws IOException {
        String shown = switch (word) {
            case "tab" -> "\t";
            case "line", "lbr", "page", "column" -> "\n";
            case "~" -> "\u00A0";
            case "_" -> "\u2011";
            case "emdash" -> "—";
            case "endash" -> "–";
            case "lquote" -> "‘";
            case "rquote" -> "’";
            case "ldblquote" -> "“";
            case "rdblquote" -> "”";
            case "bullet" -> "•";
            case "emspace" -> "\u2003";
            case "enspace" -> "\u2002";
            case "qmspace" -> "\u2005";
            case "\\", "{", "}" -> word;
            default -> "";
        };
        if (shown.isEmpty() || !isShown()) {
            return;
        }
        if (isEscaped(word)) {
            text.add(word.charAt(0), state.font);
        } else {
            story.append(shown, 0);
        }
    }
}
