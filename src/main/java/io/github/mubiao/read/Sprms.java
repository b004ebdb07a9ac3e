package io.github.mubiao.read;

import java.util.Iterator;
import java.util.List;

/**
 * Walks property modifications ([MS-DOC] 2.2.5.1 and 2.6): each is a code of two bytes, which says what
 * it changes and how long its operand is, and the operand. Lists that apply one after the other are
 * walked as one. What does not fit into its list ends that list: Word reads no further either.
 */
final class Sprms {

    private static final int TABLE_DEFINITION = 0xD608;
    private static final int OLD_TABLE_DEFINITION = 0xD606;
    private static final int TABS = 0xC615;
    /** The length of tabs that is not stated but follows from their number. */
    private static final int COUNTED = 255;

    private final Iterator<DocBytes> lists;
    private DocBytes list;
    private int next;
    private int code;
    private int operand;
    private int end;

    Sprms(List<DocBytes> lists) {
        this.lists = lists.iterator();
    }

    /** Goes to the next modification; {@code false} after the last. */
    boolean next() throws UnreadableDocumentException {
        while (list == null || !fits()) {
            if (!lists.hasNext()) {
                return false;
            }
            list = lists.next();
            next = 0;
        }
        next = end;
        return true;
    }

    private boolean fits() throws UnreadableDocumentException {
        if (next + 3 > list.length()) {
            return false;
        }
        code = list.two(next);
        operand = next + 2;
        end = switch (code >>> 13) {
            case 0, 1 -> operand + 1;
            case 2, 4, 5 -> operand + 2;
            case 3 -> operand + 4;
            case 7 -> operand + 3;
            default -> variable();
        };
        return end <= list.length();
    }

    /** Passes over the count and says where an operand of variable length ends. */
    private int variable() throws UnreadableDocumentException {
        if (code == TABLE_DEFINITION || code == OLD_TABLE_DEFINITION) {
            if (operand + 2 > list.length()) {
                return Integer.MAX_VALUE;
            }
            // The count is of one byte more than there are.
            int size = Math.max(0, list.two(operand) - 1);
            operand += 2;
            return operand + size;
        }
        int size = list.one(operand++);
        return code == TABS && size == COUNTED ? tabs() : operand + size;
    }

    private int tabs() throws UnreadableDocumentException {
        int deleted = operand < list.length() ? list.one(operand) : 0;
        int added = operand + 1 + 4 * deleted;
        return added < list.length() ? added + 1 + 3 * list.one(added) : Integer.MAX_VALUE;
    }

    /** What is modified and how: the whole code. */
    int code() {
        return code;
    }

    /** How many bytes the operand has. */
    int length() {
        return end - operand;
    }

    /** An unsigned number of one byte of the operand; 0 after its end. */
    int one(int at) throws UnreadableDocumentException {
        return at < length() ? list.one(operand + at) : 0;
    }

    /** A signed number of two bytes of the operand; 0 after its end. */
    int two(int at) throws UnreadableDocumentException {
        return (short) (one(at) | one(at + 1) << 8);
    }

    /** A signed number of four bytes of the operand; 0 after its end. */
    int four(int at) throws UnreadableDocumentException {
        return (two(at) & 0xFFFF) | two(at + 2) << 16;
    }

    /** The modifications of this list before this one, and those after it. */
    List<DocBytes> around() throws UnreadableDocumentException {
        int start = operand - 2;
        return List.of(list.part(list.name(), 0, start), list.from(end));
    }
}
