package dev.skein.act.playbook;

import dev.skein.Channel;
import dev.skein.Recovery;
import java.time.Duration;
import java.util.List;

/** What a step does. Texts are templates: {@code {order}}, {@code {name|there}}. */
public sealed interface Deed {
    /** The word it is written with in a file. */
    String word();

    /** The texts to fill in, in the order of the fields. */
    List<Template> texts();

    /** Write to the person, on the first of the channels the gate lets through. */
    record Send(List<Channel> channels, Template text, Template apologyFor) implements Deed {
        @Override
        public String word() {
            return "send";
        }

        @Override
        public List<Template> texts() {
            return List.of(text, apologyFor);
        }
    }

    /** Note what the customer needs solved; with an owner's name it is owned from the start. */
    record Need(String kind, Template about, String owner) implements Deed {
        @Override
        public String word() {
            return "need";
        }

        @Override
        public List<Template> texts() {
            return List.of(about);
        }
    }

    /** Bring a recovery to one of its six steps. */
    record Recover(Template failure, String kind, Recovery.Stage stage, String owner, Recovery.Found found)
            implements Deed {
        @Override
        public String word() {
            return "recovery";
        }

        @Override
        public List<Template> texts() {
            return List.of(failure);
        }
    }

    /** Offer something to make good. Amount in minor units (cents) of an ISO 4217 currency; 0 of none when not money. */
    record Offer(String kind, long amountMinor, String currency, Template text, Template failure, String authority)
            implements Deed {
        @Override
        public String word() {
            return "offer";
        }

        @Override
        public List<Template> texts() {
            return List.of(text, failure);
        }
    }

    /** Promise something by a time from now. */
    record Promise(Template text, Duration due) implements Deed {
        @Override
        public String word() {
            return "promise";
        }

        @Override
        public List<Template> texts() {
            return List.of(text);
        }
    }

    /** Hand the customer to a person, with the reason. */
    record HandOver(String need, Template because) implements Deed {
        @Override
        public String word() {
            return "handOver";
        }

        @Override
        public List<Template> texts() {
            return List.of(because);
        }
    }

    /** Ask how it went; an empty list means any channel. */
    record Ask(List<Channel> channels) implements Deed {
        @Override
        public String word() {
            return "ask";
        }

        @Override
        public List<Template> texts() {
            return List.of();
        }
    }
}
