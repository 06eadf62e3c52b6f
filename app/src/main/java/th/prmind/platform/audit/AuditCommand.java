package th.prmind.platform.audit;

import java.util.List;
import org.springframework.stereotype.Component;
import th.prmind.platform.commands.Command;

/** {@code prmind audit verify}: seals what is open and checks the whole chain. */
@Component
class AuditCommand implements Command {

    private final AuditChain chain;

    AuditCommand(AuditChain chain) {
        this.chain = chain;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public int run(List<String> arguments) {
        if (!arguments.equals(List.of("verify"))) {
            System.err.println("usage: prmind audit verify");
            return 2;
        }
        chain.seal();
        return chain.broken()
                .map(seal -> {
                    System.err.println("prmind: the audit chain is broken at seal " + seal.id() + " (" + seal.entries()
                            + " entries): something in it was altered, added or taken out");
                    return 1;
                })
                .orElseGet(() -> {
                    System.out.println("the audit chain is whole");
                    return 0;
                });
    }
}
