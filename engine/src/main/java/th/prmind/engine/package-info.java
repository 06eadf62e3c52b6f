/** The Thai text engine: checks drafts against briefs, compares texts and traces their reuse. Needs only the JDK. */
package th.prmind.engine;
