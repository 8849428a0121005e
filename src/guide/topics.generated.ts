// Written by `npm run generate` from the files beside it: do not edit.

/** Every file of topics/, by its name without `.md`, as written. */
export const topicFiles: readonly { id: string; markdown: string }[] = [
  {
    id: "blank",
    markdown: `<!--
order: 20
also: no-note, without-note, without-a-note, blank-request, worth-it, does-a-note-help, acceptance, studies, statistics
next: write, limits
-->

# With a note or without

When a request without a note may do as well, and what the studies can and cannot say.

If you share no context with somebody, a blank request may do as well as a general note. That is advice, not a fact: nobody has tested it properly.

A note earns its place when it has a real reason and a real context, the kind only you could write to only this person. On a free account notes are scarce as well, so keep them for the people you can say something true to.

Nothing to go on yet? Read something they wrote, look for an event, a group or a colleague you share, or comment on a post of theirs first. Then the note almost writes itself.

## What is known

The companies that publish numbers sell outreach tools, their studies disagree, and in none of them was it left to chance who got a note.

- In 20 million attempts counted by Expandi and Belkins in 2024, 26.4 % were accepted with a note and 26.4 % without. (Source: automatedmsp.com; as of 2026)
- In the same count more people replied after a request with a note: 9.4 % against 5.4 %. (Source: automatedmsp.com; as of 2026)
- Botdog, another vendor, found that blank requests were accepted more often. (Source: linkedinsider.blog, May 2026; as of 2026)
- LinkedIn's own advice is to say how you know the person or why you would like to connect. (Source: LinkedIn Help a551012; as of 2026)
`,
  },
  {
    id: "limits",
    markdown: `<!--
order: 50
also: length, characters, character-limit, count, counting, long, size, how-long, how-many, 200, 300, basic, free, premium, plan, quota, weekly, monthly, facts
next: write, blank, policy
-->

# Limits

How long a note may be, how many there are, and how the coach counts.

LinkedIn changes these numbers now and then, and not every account has the same ones. What LinkedIn shows you is right; what follows is what was known in 2026.

## How long

- With Premium or Sales Navigator a note may have 300 characters. (Source: linkedhelper.com glossary, "LinkedIn invitation"; career-ops issue 2951; as of 2026)
- With a Basic (free) account it may have 200. The box takes no more. (Source: linkedhelper.com glossary, "LinkedIn invitation"; career-ops issue 2951; as of 2026)

## How many

- A Basic account can add a note to five requests a month; Premium has no limit. (Source: LinkedIn Help a550555; as of 2026)
- Some Basic accounts see three instead of five. "Add a note" shows how many are left. (Source: linkedhelper.com glossary, "LinkedIn invitation"; as of 2026)
- LinkedIn publishes no figure for invitations a week. About 100 is what people commonly report. (Source: dux-soup.com; as of 2026)
- Over that limit, sending is restricted, typically for a week. Withdrawing does not lift it. (Source: LinkedIn Help a550555; as of 2026)

## How long things last

- An unanswered request lapses after about six months. (Source: phantombuster.com, 2025; as of 2026)
- After withdrawing, it may take up to three weeks until you can invite that person again. (Source: LinkedIn Help a551012; as of 2026)

## How the coach counts

It counts as the text box does: a letter, a space and a line break are 1 each, and most emoji are 2 or more. You always see the length as a number first, such as 214/300. A note it puts together stays below your limit, and a note you bring is too long only when it is over.

The limit is 300 unless you choose another. For a free account type \`plan 200\` in the conversation, or add \`--limit 200\` to a command. Any limit from 50 to 300 works.
`,
  },
  {
    id: "policy",
    markdown: `<!--
order: 60
also: policies, rules-of-linkedin, terms, terms-of-service, restriction, restricted, spam, automation, scraping, allowed
next: limits, blank
-->

# Keeping to the rules

LinkedIn's policy on invitations, and what the coach will not do.

LinkedIn has a policy on invitations. Read it, and keep to it: what follows is only the part that touches your notes.

- LinkedIn asks its members to invite only people they know and trust. (Source: LinkedIn Help a550555; as of 2026)
- Sending many invitations in a short time, or having many of them ignored, left pending or reported as spam, can get your account restricted. (Source: LinkedIn Help a551012; as of 2026)
- A restriction typically lasts a week, and withdrawing invitations does not end it sooner. (Source: LinkedIn Help a550555; as of 2026)
- Copying profiles is not allowed, by hand or by a program, and neither are programs that send messages for you. (Source: LinkedIn User Agreement, section 8, "Dos and Don'ts"; as of 2026)

## How the coach keeps to them

- It asks in your own words and never asks you to paste somebody's profile.
- It does not log in to LinkedIn, read it or send anything there. You send each request yourself.
- It would rather see five good notes than fifty quick ones.
`,
  },
  {
    id: "privacy",
    markdown: `<!--
order: 90
also: private, data, storage, stored, keeps, security, login, password, network, tracking, telemetry, history, forget, retention
next: policy
-->

# What the coach keeps

What is kept of your words, where, for how long, and how to see it and delete it.

The coach keeps what it needs to go on after a break. It is kept by whoever runs the coach: in the terminal that is you, in one file on your computer.

- Nothing is sent anywhere else. In the terminal it makes no network connections, unless you give it a database of your own, and needs no account.
- It does not know LinkedIn: it never asks for your login, reads a profile or sends a request.
- It writes no log of what you type.
- In Slack and Discord nobody else sees your drafts and reviews. The button Share with the channel, or the word \`share\`, shows first what the others will see: the note, with your name.
- Texts and files for \`review\` on the command line are read and not kept.

## What is kept, and until when

- The answers and the state of a draft, with the ids of its messages and of the channel it was begun in: until 7 days after the last word, or as the host or the team has set.
- The last introduction, the plan (200 or 300), the tone, plain mode and muted rules: until you say so.
- A reply on its way; of one that could not be delivered, the time and the reason: until it is delivered; what could not be, 7 days more, or as the host has set.
- A template and the id of who saved it: until 30 days after it is deleted.
- Former texts of a template and the id of who edited it: until its template goes.
- A draft that could not be read any more: until 7 days after it was set aside, or as the host or the team has set.

## How it goes

- \`/connect-settings my data\` shows all that is kept of you.
- \`/connect-settings forget me\` deletes it at once, from the file and its log as well. Templates that your team shares stay, without your id.
- What is past its time is deleted when the coach starts, and once a day while it runs.
- Copies that somebody has made of the file, backups for example, stay as they are.

## What your computer may keep

- Your terminal may keep what is on its screen.
- Your shell may keep commands in its history, with a name or a note you put behind an option. Answers typed in the conversation are not part of that.
- When you ask for the note on the clipboard, it is on the clipboard.
- A batch that you send into a file is in that file.
`,
  },
  {
    id: "review",
    markdown: `<!--
order: 70
also: reviews, reviewing, how-it-works, verdict, verdicts, findings, finding, checklist, severity, error, warning, info, swap-test, swap, anchors, anchor, mend, mended, wrong
next: write, limits
-->

# How a review works

What the verdict, the checklist and the findings mean, and why the coach may be wrong.

A review reads your note as a stranger would, once, and says what would get it ignored.

## The verdict

- Fix before sending: there is at least one error. The note does not fit the box, asks for a job, gives a phone number, greets {name}, or could go to anybody.
- Worth another look: no error, but at least one warning, such as a missing part or a sales pitch.
- Ready to send: neither. Tips about worn-out phrases may still show; they never change the verdict.

## Below the verdict

1. The length, as a number and then as a bar.
2. A checklist of the parts: introduction, reason, context.
3. The findings, the heaviest first. Each shows the words that caused it, why it matters and what to do. Where the coach can mend it without making anything up, it shows the mended note.
4. The swap test: the words that are true of this person alone. With none, forty people could get the same note.

## When the coach is wrong

It follows rules, it does not understand you, and it will misread some notes. If a finding makes no sense to you, trust yourself and send the note. Every finding names its rule, and every rule has a page here that says why it exists.
`,
  },
  {
    id: "send",
    markdown: `<!--
order: 30
also: sending, how-to-send, connect, invite, add-a-note, personalize, personalise, phone, phone-app, app, mobile, edit
next: withdraw, limits
-->

# Sending a request with a note

Where the buttons are on the website and in the phone app, and what to check first.

You send the request yourself on LinkedIn. The coach never does, and it never asks for your login.

## On the website

1. Open the person's profile.
2. Choose "Connect". If you do not see it, look under "More".
3. Choose "Add a note" and paste your note.
4. Read it once more, the name above all. Then send.

## In the phone app

1. Open the person's profile.
2. Choose "More", then "Personalize invite". The plain "Connect" button sends the request at once, without a note.
3. Paste your note, read it once more and send.

## Before you press send

- A note that is sent cannot be edited, as far as is known. You can only withdraw the request. (Source: no source we found offers a way to edit; as of 2026)
- A free account can add a note to five requests a month. "Add a note" shows how many are left. (Source: LinkedIn Help a550555; as of 2026)
`,
  },
  {
    id: "templates",
    markdown: `<!--
order: 80
also: template, placeholder, placeholders, slot, slots, fill-in, boilerplate, sample, samples
next: write, review
-->

# Using a template

Templates are fine as long as you fill them in. What to watch for.

A template is a fine place to start. What makes it yours is what you put into it: the right name, the right event, your own reason.

- Fill in every slot. "Hi {name}" and "your talk at [Event]" are the surest way to show that nobody wrote the note. A review finds slots that are still empty.
- Change more than the name. If only the greeting differs, everybody who gets the note can tell.
- Read it aloud once it is filled in. Sentences made for any value often limp with yours.
- Keep away from dodgy template sites. None of them should need your LinkedIn password, and what they sell is rarely better than two honest sentences.

The coach brings a dozen of its own and keeps those of your team: \`/connect-template list\` shows them, \`/connect-template use NAME\` asks for what is missing and reviews the note.

After the Belkins help centre's article "What is a connection request?" and our own reading of many notes.
`,
  },
  {
    id: "withdraw",
    markdown: `<!--
order: 40
also: withdrawing, cancel, cancelling, undo, take-back, delete, revoke, pending, unsend
next: send, limits
-->

# Withdrawing a request

How to take back a request that has not been answered, and what happens then.

Wrong person, wrong name, second thoughts: as long as a request has not been accepted you can take it back.

1. Open "My Network".
2. Choose "Manage" beside "Invitations". (In an older layout it sits under "Connections".)
3. Open the "Sent" tab. Every request that is still waiting is there.
4. Find the person and choose "Withdraw".

## What happens then

- You may have to wait up to three weeks before you can invite that person again. (Source: LinkedIn Help a551012; as of 2026)
- The other person is not told. An e-mail about the invitation that already reached them stays where it is. (Source: LinkedIn Help a551012; as of 2026)
- A request that nobody answers lapses by itself after about six months. (Source: phantombuster.com, 2025; as of 2026)
- Withdrawing does not lift a restriction on sending invitations. (Source: LinkedIn Help a550555; as of 2026)

So before you withdraw over a small slip, ask yourself whether three weeks of waiting are worth it.
`,
  },
  {
    id: "write",
    markdown: `<!--
order: 10
also: note, writing, how-to-write, compose, introduction, reason, context, parts, example, dos, donts
next: blank, send, limits
-->

# Writing a note

The three parts of a note, how to end it, and what to leave out.

A LinkedIn connection is mutual: both people see each other's posts and can send each other messages. A connection request asks somebody for that bit of trust, and it only happens if they say yes. Pressing the button takes a second. The note is where the work is.

## Three parts

1. Introduction: who you are, in a few words. Your first name is enough, or your title and surname ("I'm Dr. Osei"). Your profile tells the rest.
2. Reason: why you would like to know this person in particular. If you are new to a field, wanting to learn from somebody who knows it well is a good reason.
3. Context: where you met them or how you know of them. An event, a post, a colleague you share and your own research all count.

Then stop. A short last line is a good end.

> Hi Priya, I'm Sam from Acme. Your KotlinConf talk on error budgets settled an argument in our team. I'd like to learn how you chose your first one.

## What to leave out

- The sentence that fits everybody, such as wanting somebody in your network. It reads like spam and is ignored like spam.
- Asking for a job. Most people you write to do not know you yet. Connect first, ask later.
- Your degrees, awards and years of experience. They stand on your profile, where there is room for them.
- Phone numbers, e-mail addresses and links, yours or a request for theirs. There are scammers about, and a stranger's phone number looks like one.

## A quick test

Put another name into the greeting. If every word is still true, forty people could get this note, and the reader will feel it. One detail that belongs to this person alone changes that.

After the Belkins help centre's article "What is a connection request?"; the quick test is ours.
`,
  },
];
