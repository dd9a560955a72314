package dev.skein.bench.playbooks;

import java.util.List;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** Drools: insert, fire, delete. It keeps nothing of a customer, and only counts. */
final class Rules implements Side, AutoCloseable {
    private final KieSession session;
    private final Tally tally = new Tally();
    private List<Told> told = List.of();

    Rules(int count) {
        KieServices services = KieServices.Factory.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/rules/rules.drl", Happenings.rules(count));
        KieBuilder builder = services.newKieBuilder(files).buildAll();
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        session =
                services.newKieContainer(builder.getKieModule().getReleaseId()).newKieSession();
        session.setGlobal("tally", tally);
    }

    @Override
    public void prepare(List<Told> next) {
        told = next;
    }

    @Override
    public void work() {
        for (int i = 0; i < told.size(); i++) {
            FactHandle handle = session.insert(told.get(i));
            session.fireAllRules();
            session.delete(handle);
        }
    }

    @Override
    public long matched() {
        return tally.count();
    }

    @Override
    public void close() {
        session.dispose();
    }
}
