package dev.skein.learn.empathy;

/** What service failures cost in people's lives, by concept. A concept in both texts, in other words, is understanding. */
final class BurdenWords {
    static final String CONCEPTS = """
            time-off: day off, days off, day* off, off work, annual leave, unpaid leave, day* leave, stay* home, stayed in, sat in, sitting in,
              sat at home, sat there, stuck indoors, waited in, wait* in for, waiting at home, all day, whole day, whole morning,
              whole afternoon, whole evening, whole weekend, entire day, entire morning, entire weekend, my evening, my weekend,
              my lunch break, my saturday, hours of my, days of my, day* of leave, afternoon* of leave, miss* work, miss* a shift, missed a day,
              wasted my, wasted a, took _ off, taken _ off, took the _ off, taken the _ off, took an afternoon, by the window, working days,
              your day, your morning, your afternoon, your weekend, your evening*, day* work, giv* up a, mornings, rearrang*, called in sick,
              cancelled my plans, your time, my time, valuable time, leave from work, book* time off, took time off, taken time off, off from work
            waiting: wait*, on hold, queue*, queuing, hanging, no answer, no reply, no response, no word, not a word, nobody came, no one came,
              never came, nobody comes, not turn up, never turned up, no show, stood up, nobody called, no one called, no one rang, nobody rang,
              never called, not called, call* back, no call, called back, nobody has, no one has, still nothing, still no, still not, still waiting,
              for hours, for days, for weeks, for months, for ages, hours on end, # hours, # days, # weeks, # months, # minutes, # years,
              all this time, half a year, so long, too long, far too long, forever, endless, delay*, since last, since monday, since friday,
              since saturday, weeks on end, months on end, for nearly, over an hour, an hour, dragged on, dragging on, late at night, silence
            repeating: # time*, time* in a row, in a row, again and again, over and over, every time, each time, every single, once again,
              once more, yet another, yet again, time and again, time after time, back and forth, in circles, round in circles, pillar to post, passed around,
              passed from, sent from, from one _ to, keep* having, keep* asking, keep* getting, keep* telling, kept telling, keep* calling, keep* saying,
              have to explain, had to explain, having to explain, explain it again, explain all, explain everything, start over, start from,
              from the start, from scratch, repeat*, have to chase, had to chase, having to chase, chas*, running after, run after,
              already told, already explained, already called, already sent, already written, told you, explained it, explained this, called # times, # calls, # emails, # letters,
              # mails, # people, # different, # agents, # colleagues, # attempts, # visits, # chats, # tickets, twice, thrice, after another,
              another letter, another reminder, another bill, same bill, same story, same thing, same documents, same question*, same problem, every month, every day,
              every morning, running, come back, have to call, had to call, having to call, have to ring, had to ring, have to write, had to write, tell this, tell it, story,
              try again, tried everything, third party, umpteenth, got nowhere, getting nowhere, no further
            money: afford*, rent, mortgage, overdraft, overdrawn, bounc*, debt*, out of pocket, savings, saved for, saved up, saving up, save up, salary, wage*,
              pension*, benefits, bailiff*, late fee*, grocer*, pay for food, feed my, feed the, borrow*, broke, my bills, lost my job, lose my job, lost his job, lost her job, unemploy*,
              cost me, cost us, cost you, costing, penny, pennies, end of the month, make ends, pay twice, paid twice, charged twice, lost money, my money, your money,
              our money, own money, their money, extra money, money aside, redundan*, payday, paycheck, paycheque, tight budget, budget, payslip, dunned, collectors, credit score,
              household, cash, expens*, penalt*, interest on, bankrupt*, income, loan, my last, hundreds of, thousands of, without money, no money
            child: kid, kids, child*, baby, babies, son, sons, daughter*, toddler*, newborn, twin*, boy, boys, girl, girls, little one*, grandchild*, grandson,
              granddaughter, infant, school, nursery, kindergarten, schoolbook*, young ones, family, breast milk, formula, nappies, pram, cot, crib, premature, year old
            kin: mother*, father*, mum, mums, mom, dad, dads, parent*, wife, husband*, partner, gran, granny, grandma, grandpa, grandmother, grandfather,
              elderly, aunt*, uncle, brother*, sister*, pensioner, her age, his age, my in laws, neighbour*, old lady, old man, relatives, loved one*
            health: medicine*, medicat*, insulin, pregnan*, operation, operated, surgery, hospital*, chemo*, cancer, ill, illness, sick, sickness, asthma*,
              oxygen, wheelchair*, disab*, doctor*, nurse*, heart attack, stroke, allerg*, migraine*, injur*, therap*, diabet*, inhaler, dialysis, breath*, faint*,
              fever, cough*, treatment*, infus*, knee, prescription*, tablets, pills, in pain, back pain, health*, bedside, emergency button, alarm button, blind, deaf,
              crutches, epilep*, seizure*, ambulance, wheelchairs, scan, biopsy, pacemaker, life saving, life depends, care for, caring for, carer, glasses, spectacles, hearing aid, teeth, tooth*
            death: died, dies, death, dead, passed away, funeral*, widow*, buried, bury, deceased, lost my husband, lost my wife, lost my mother, lost my father, lost the baby, lost my,
              grave, cremat*, bereave*, late husband, late wife, late mother, late father, estate, mourning, grief, miscarr*, his name, her name, final goodbye
            event: wedding*, married, marri*, birthday*, christmas, xmas, anniversar*, exam*, interview*, graduat*, honeymoon*, christening, party, parties, guest*, celebrat*,
              moving in, moving out, move in, move out, moving house, concert*, baptism, reunion, ceremony, ceremonies, conference*, board meeting, the board, presentation*, deadline, launch, visa, payroll,
              festival, easter, thanksgiving, eid, surprise, bride, groom, big day, trip of, holiday*, vacation*, once in a lifetime, special day, present for, gift for, dinner party, permit, tomorrow morning, audition
            home: heating, heat, cold, freez*, frozen, no water, hot water, warm water, electricity, no power, power cut, without power, no light, dark*, candle*, floor*, mattress*, bare boards, flood*, leak*, mould*, damp,
              roof, fridge, freezer, spoil*, shower*, toilet, wash*, cook*, oven, eat* out, takeaway*, boxes, suitcase*, sleep* on, slept on, sofa bed, couch, bench*, bed, empty flat, own home, at home, blanket*, coats, kettle, laundry, radiator*
            journey: strand*, airport*, midnight, miss* my flight, miss* the flight, miss* my train, miss* my connection, miss* the connection, luggage, baggage, no hotel, nowhere to sleep, nowhere to stay, abroad, foreign country, another country,
              border, passport, drive there, two buses, bus, buses, taxi*, miles, kilometres, station, flight*, trip*, journey*, connection, travelled, boarding, holidaying, far from home, platform
            work: client*, my business, our business, small business, my boss, your boss, my team, your team, my staff, our staff, customers of mine, my customers, our customers, lost orders, revenue, work from home, working from home, home office, cannot work,
              can not work, can not trade, my shop, our shop, my cafe, our cafe, restaurant, by hand, manually, overtime, lost work, lost data, lost everything, wiped, wipe, gone for good, my living, your living, livelihood, my job, your job, my work, your work, freelanc*, self employed,
              contractor*, colleagues wait*, investor*, pitch, demo, project*, thesis, deadline*, job on top, charity, volunteers
            sleep: sleep*, slept, awake, insomnia, up all night, nights, whole night, all night, night after, every night, in the middle of the night, middle of the night, at 3 am, lying awake, rest
            access: locked out, lock* out, shut out, cut off, get in, get into, can not reach, not reach, reach him, reach her, unreachable, offline, no internet, without internet, no signal, without a phone, blocked, lift, stairs, steps, no access, lose access, lost access, disconnected, hung up, dead line,
              line is dead, suspended, shut in, declined, refused at, turned away, no card, no way to pay
            dignity: in front of, behind me, watching, everyone, rude*, talked down, shouted, yelled, laughed at, hung up on, nobody cares, like a number, like a parcel, like dirt, patronis*, patroniz*, condescend*, accused, accusing, dunn*, disrespect*, dismiss*, taken seriously, treated as, begging,
              not listened, interrogat*, discriminat*, my fault, blamed
            loss: lost, lose, losing, gone, ruined, destroyed, broke, broken, spoiled, missed, miss out, missing out, stolen, smashed, cancelled on, taken from, for nothing, in vain, wasted, thrown away, down the drain, waste, robbed of, without, deprived, at stake, at risk
            """;

    private BurdenWords() {}
}
