package dev.skein.learn.empathy;

/** What else in a customer's words speaks for or against an opening. */
final class CustomerWords {
    static final String TABLE = """
            resolved: all good now, all fine now, is fine now, all well now, fine now, sorted now, solved now, works now, working now, it works, all sorted, got sorted, but all good, but it is fine,
              but it is all, already solved, resolved now, no longer, that solves, back again, there again, it arrived, has arrived now, is over, behind us, works again, that worked, that fixed, fixed it
            pleased: thank*, thx, great, perfect, brilliant, happy, lovely, wonderful, excellent, glad, relief, relieved, super, pleased, amazing, delighted, fantastic, appreciat*, cheers, good to know, helpful,
              very kind, much better, really good, impressed, love, wow, star, awesome, nice, thrilled, grateful, good news, finally, phew, best
            polite: i am afraid, unfortunately, sorry to, please, kind regards, best regards, sincerely, regards, hello, hi, good morning, good afternoon, dear, hey, excuse me, quick question, just wondering
            asking: what is, how do, how can, how long, how much, when can, when will, when is, where do, where can, where is, can i, could i, may i, do you, does the, is it, is there, are there, which, can you, could you, would you, i would like, i need, i want, please send, please change, please confirm, please tell
            others: people, customers, others, everybody, somebody, many people, reviews, the news, friend of mine, on the internet, i read, i heard
            supposed: if i, if it, if the, in case, would it, suppose, what happens if, should i, let me know if, when i
            fact: order number, number is, reference, article, booking code, ends in, address, street, postcode, account number, the name
            still: still, again, another, even, only, just, really, so, very, too, completely, totally, absolutely, at all, any more, anymore, ever, once more
            self: i, me, my, we, us, our, myself
            accused: you, your, you people, your company, your team, nobody at, nobody there
            threat: lawyer, ombudsman, solicitor, my business elsewhere, taking my, i am gone, i am done, i am leaving, last time, or else, never order, never book, never buy, switch to, go elsewhere, somewhere else, complaint, consumer protection, trading standards, press, or i am
            plea: please help, need help, hurry, urgent*, urgently, please please, as soon as possible, asap, right now, immediately, i need this, i really need, depend*, rely, relying, relies, at stake, hope so, i just want, all i want, need to be, was meant to, were meant to, supposed to, was due, promised, was told, were told, you said, you told, you promised
            bereft: nobody, no one, nowhere, nothing, never, not, without, no, unable, impossible, hardly, barely
            """;

    private CustomerWords() {}
}
