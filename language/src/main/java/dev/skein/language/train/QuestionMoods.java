package dev.skein.language.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Questions of Banking77 and CLINC150 as examples of sentiment, by their intents: who writes that a card was swallowed has
 * a burden, who asks for the exchange rate has none. Our own judgement of each intent, not of each text.
 */
final class QuestionMoods {
    private static final float TROUBLE = 0.8f;
    private static final float MIXED = 0.45f;
    private static final float PLAIN = 0.05f;

    /** One of so many plain questions is taken, for there are far more of them. */
    private static final int PLAIN_EVERY = 3;

    private static final Set<String> TROUBLES = Set.of(
            "Refund_not_showing_up",
            "account_blocked",
            "beneficiary_not_allowed",
            "card_declined",
            "card_not_working",
            "card_payment_not_recognised",
            "card_payment_wrong_exchange_rate",
            "card_swallowed",
            "cash_withdrawal_not_recognised",
            "compromised_card",
            "contactless_not_working",
            "damaged_card",
            "declined_card_payment",
            "declined_cash_withdrawal",
            "declined_transfer",
            "direct_debit_payment_not_recognised",
            "extra_charge_on_statement",
            "failed_transfer",
            "lost_luggage",
            "lost_or_stolen_card",
            "lost_or_stolen_phone",
            "report_fraud",
            "report_lost_card",
            "reverted_card_payment?",
            "top_up_failed",
            "top_up_reverted",
            "transaction_charged_twice",
            "transfer_not_received_by_recipient",
            "unable_to_verify_identity",
            "virtual_card_not_working",
            "wrong_amount_of_cash_received",
            "wrong_exchange_rate_for_cash_withdrawal");

    private static final Set<String> MIXES = Set.of(
            "balance_not_updated_after_bank_transfer",
            "balance_not_updated_after_cheque_or_cash_deposit",
            "card_arrival",
            "card_payment_fee_charged",
            "cash_withdrawal_charge",
            "jump_start",
            "passcode_forgotten",
            "pending_card_payment",
            "pending_cash_withdrawal",
            "pending_top_up",
            "pending_transfer",
            "pin_blocked",
            "request_refund",
            "transfer_fee_charged",
            "why_verify_identity");

    private QuestionMoods() {}

    /** A text and how likely it is negative, neutral and positive. */
    @SuppressWarnings("ArrayRecordComponent") // as samples have it
    record Line(String text, float[] targets) {}

    static List<Line> read(SharedData data, LicenceGuard guard) {
        List<Line> made = new ArrayList<>();
        List<String> lines = data.lines(guard.train(PublicSet.BANKING77), "train.csv.gz");
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i);
            int comma = line.lastIndexOf(',');
            // A quoted text over several lines is passed over.
            if (comma > 0 && line.chars().filter(c -> c == '"').count() % 2 == 0) {
                String text = line.substring(0, comma).replaceAll("^\"|\"$", "").replace("\"\"", "\"");
                add(text, line.substring(comma + 1).strip(), i, made);
            }
        }
        List<String> texts = data.plainLines(guard.train(PublicSet.CLINC150), "train_10/seq.in");
        List<String> labels = data.plainLines(PublicSet.CLINC150, "train_10/label");
        for (int i = 0; i < texts.size(); i++) {
            add(texts.get(i), labels.get(i), 0, made);
        }
        return made;
    }

    private static void add(String text, String intent, int at, List<Line> made) {
        if (intent.equals("thank_you")) {
            made.add(new Line(text, new float[] {0, 0, 1}));
            return;
        }
        float burden = TROUBLES.contains(intent) ? TROUBLE : MIXES.contains(intent) ? MIXED : PLAIN;
        if (burden > PLAIN || at % PLAIN_EVERY == 0) {
            made.add(new Line(text, new float[] {burden, 1 - burden, 0}));
        }
    }
}
