package th.prmind.engine;

import java.util.List;

/**
 * What one check found.
 *
 * @param topics the briefs of whose topic the draft holds enough to be read for their facts, in the briefs' order
 * @param findings by start offset; spans lie inside the text
 * @param messages one entry for each message of each brief asked for, in the briefs' order
 * @param statements every place where the draft states a fact of a brief, rightly or wrongly
 */
public record Report(
        List<Topic> topics, List<Finding> findings, List<MessageState> messages, List<Statement> statements) {

    public Report {
        topics = List.copyOf(topics);
        findings = List.copyOf(findings);
        messages = List.copyOf(messages);
        statements = List.copyOf(statements);
    }

    /**
     * How much of a brief's topic a draft holds.
     *
     * @param share 0 to 1; a post about the brief holds a fifth or more
     */
    public record Topic(String brief, double share) {}

    /** How much of a message the draft tells. */
    public enum State {
        CONVEYED,
        PARTIAL,
        MISSING
    }

    /**
     * The state of one message.
     *
     * @param start first UTF-16 code unit of the sentence that conveys it best; -1 when missing
     * @param end one past the last; -1 when missing
     */
    public record MessageState(String brief, String id, State state, int start, int end) {}

    /** How a stated value stands to the brief's. */
    public enum Verdict {
        RIGHT,
        OUTDATED,
        CONTRADICTED
    }

    /**
     * One value that the draft states for a fact.
     *
     * @param start first UTF-16 code unit of the value
     * @param sentenceStart first UTF-16 code unit of the sentence around it
     */
    public record Statement(
            String brief,
            String fact,
            int start,
            int end,
            String text,
            Verdict verdict,
            int sentenceStart,
            int sentenceEnd) {}
}
