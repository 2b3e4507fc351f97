import { shown } from './shown.ts';

/** English, the measure for all other languages: `Words` is this object's type. */
export const en = {
  language: 'English',

  commands: {
    imagine: {
      description: 'Describe a picture and get it painted',
      prompt: 'What should it show? Plain words will do',
      negative: 'What must not be in it',
      aspect: 'The shape; square unless you say otherwise',
      count: 'How many pictures, 1 to 4',
      seed: 'The same seed and words give the same picture',
      backend: 'Which painter to use',
      model: 'Which of the painter’s models to use',
      private: 'Show it to you alone',
    },
    ask: {
      description: 'Ask about a picture',
      question: 'What do you want to know?',
      image: 'The picture you mean; the channel’s newest one of mine unless you attach one',
    },
    describe: { description: 'Say what is in a picture', image: 'The picture: PNG, JPEG or WebP' },
    queue: { description: 'What is waiting and being painted' },
    cancel: { description: 'Cancel a picture of yours', job: 'Which one; your newest one unless you choose' },
    show: { description: 'Show a finished picture again', job: 'The number of its job; Details tells it' },
    config: {
      description: 'Settings of this server',
      channels: 'Where every message is a wish, without a mention',
      listen: 'Whether I listen to every message there; without it, I only tell where I do',
      channel: 'Which channel; this one unless you say',
    },
    history: { description: 'The newest pictures of this channel', user: 'Those of one person only' },
    help: { description: 'How to talk with me about pictures' },
  },

  buttons: {
    again: 'Again',
    variations: 'Variations',
    refine: 'Refine…',
    details: 'Details',
    delete: 'Delete',
    cancel: 'Cancel',
    choose: 'Choose a picture to go on from',
    picture: (number: number) => `Picture ${number}`,
    chosen: (number: number) => `Replies and buttons now mean picture ${number}.`,
  },

  about: {
    question: 'What is in this picture?',
    known: (prompt: string) => `I don’t know more than the words that I painted it from: ${prompt}`,
  },

  menus: { refine: 'Refine image…', describe: 'Describe image' },

  refine: {
    title: 'Refine this picture',
    label: 'What should change?',
    placeholder: 'make it night, and lose the horse',
  },

  request: {
    waiting: (place: number, secondsLeft: number | undefined) =>
      place <= 1
        ? `Next in the queue${secondsLeft === undefined ? '' : ` · about ${seconds(secondsLeft)} left`}`
        : `Place ${place} in the queue${secondsLeft === undefined ? '' : ` · about ${seconds(secondsLeft)} left`}`,
    painting: (percent: number | undefined, secondsLeft: number | undefined) =>
      `Painting…${percent === undefined ? '' : ` ${percent} %`}${secondsLeft === undefined ? '' : ` · about ${seconds(secondsLeft)} left`}`,
    cancelled: 'Cancelled.',
    accepted: 'On its way: your picture appears in this channel.',
    acceptedHere: 'On its way: your picture appears here.',
    acceptedAt: (link: string) => `On its way: ${link}`,
    patience: 'One moment, please: my records answer slowly.',
    dueLater: (job: string) =>
      `If it takes more than 15 minutes, \`/show\` with the job \`${job}\` has the picture.`,
    cancelling: 'Stopping it.',
    deleted: 'Deleted.',
    goneBack: (link: string) => `Back to the earlier picture: ${link}`,
    goneBackAgain: 'Back to the earlier picture. Its message is gone, so here it is again.',
    nothingEarlier: 'This is the first picture; there is nothing to go back to.',
    notUnderstood:
      'I did not understand that. Say what the picture should show, or what should change, such as “make it night”.',
    withoutModel: (why: 'away' | 'busy' | 'too-slow' | 'refused' | 'malformed') =>
      ({
        away: 'The language model can’t be reached, so I went by simple rules.',
        busy: 'The language model is busy, so I went by simple rules.',
        'too-slow': 'The language model took too long, so I went by simple rules.',
        refused: 'The language model did not want to answer this, so I went by simple rules.',
        malformed: 'The language model gave an answer that I can’t use, so I went by simple rules.',
      })[why],
    wordsAlone: 'I go by your words alone: I can’t use what you attached.',
    cannotSeeWords:
      'I can’t see the words of your reply. Leave the reply’s mention switched on (“@ ON”), or use the **Refine…** button.',
  },

  config: {
    listensNowhere:
      'I listen to every message nowhere; people mention me or reply to a picture. `/config channels listen:True` opens this channel.',
    listensIn: (channels: string) => `I take every message as said to me in ${channels}.`,
    cannotListen:
      'But I can’t see messages that don’t mention me: the operator has to set `DISCORD_MESSAGE_CONTENT=true` and switch on the message-content intent on the Bot page of the application.',
  },

  details: {
    prompt: 'Prompt',
    negative: 'Not in it',
    seed: 'Seed',
    size: 'Size',
    painter: 'Painter',
    job: 'Job',
    line: (name: string, value: string) => `**${name}:** ${value}`,
    wish: 'You said',
    wishOf: (user: string) => `${user} said`,
    leftOut: 'Words not drawn',
    parent: 'Made from',
    sketch: 'The `sketch` painter puts open drawings together. It is not a neural model.',
    promptAttached: 'The whole prompt is in the attached file.',
  },

  queue: {
    empty: 'Nothing is waiting or being painted.',
    title: 'Waiting and painting',
    line: (line: { place: number; what: string; backend: string; job: string }) =>
      `${line.place}. ${line.what} · ${line.backend} · job \`${line.job}\``,
    paintingLine: (line: { what: string; backend: string; job: string }) =>
      `**Now:** ${line.what} · ${line.backend} · job \`${line.job}\``,
    hidden: 'a picture that you may not see',
    more: (count: number) => `…and ${count} more.`,
  },

  history: {
    title: 'The newest pictures here',
    older: 'There are older ones as well.',
    job: (job: string) => `\`/show\` \`${job}\``,
    empty: (user: string | undefined) =>
      user === undefined
        ? 'There are no pictures here yet. `/imagine` paints the first one.'
        : `There are no pictures of ${user} here that you may see.`,
  },

  help: (backends: string, sketch: boolean) =>
    [
      '**Describe a picture, then go on in plain words.**',
      '`/imagine` starts: say what you want to see.',
      'Reply to a picture (leave the mention on) to change it: “make it night”, “add a cat”, “lose the horse”. What you don’t mention stays; “undo” goes back.',
      'Buttons: **Again** paints it anew, **Variations** shows others like it, **Refine…** asks what to change, **Details** tells how it was made.',
      'Flags in the prompt: `--ar 16:9`, `--no fog`, `--seed 7`, `--count 4`, `--model name`.',
      '`/ask` answers a question about a picture, `/describe` says what is in one. **Apps** in the menu of a message has **Refine image…** and **Describe image**.',
      '`/queue` shows what waits, `/cancel` stops one of yours, `/show` shows a finished one again, `/history` the newest ones of a channel.',
      `Painters here: ${backends}.`,
      ...(sketch ? ['`sketch` puts open drawings together; it is not a neural model.'] : []),
    ].join('\n'),

  failures: {
    'out-of-memory':
      'The painter ran out of graphics memory. Try a smaller or single picture, or ask the operator.',
    blocked: 'The painter’s provider refused this picture. Other words may help.',
    'model-missing': 'The painter does not have that model any more. Choose another one with `/imagine`.',
    'server-away': 'The painter can’t be reached right now. Try again in a while with the Again button.',
    'too-slow': 'The painter stopped answering. Try again in a while with the Again button.',
    refused: 'The painter did not accept this request. If it stays so, tell the operator.',
    unauthorised: 'The painter does not let me in. The operator has to check its password.',
    'malformed-answer':
      'The painter gave an answer that I could not read. If it stays so, tell the operator.',
    unknown: 'The painter failed and did not say why. Try again in a while.',
    'source-gone': 'The picture that this one was to be made from is gone. Go on from another one.',
    bug: 'Something went wrong on my side.',
  },
  failureReference: (reference: string) => `Reference for the operator: \`${reference}\``,
  nothingLost: 'Your words are kept: **Again** tries once more, **Details** shows them.',

  errors: {
    promptEmpty:
      'The description is empty. Say what the picture should show, such as “a red barn in a field”.',
    promptTooLong: (length: number, limit: number) =>
      `The description has ${length} characters; ${limit} is the most I take. Shorten it.`,
    aspectUnknown: (value: string, choices: string) =>
      `“${shown(value)}” is no shape I know. Use one of ${choices}.`,
    countOutOfRange: (value: string, most: number) =>
      most === 1
        ? `You asked for “${shown(value)}” pictures. Only one at a time is possible here.`
        : `You asked for “${shown(value)}” pictures. At most ${most} at a time are possible here.`,
    seedOutOfRange: (value: string) =>
      `“${shown(value)}” is no seed. A seed is a whole number from 0 to 4294967295.`,
    backendUnknown: (value: string, choices: string) =>
      `There is no painter “${shown(value)}” here. There are: ${choices}.`,
    modelUnknown: (value: string, choices: string) =>
      choices === ''
        ? `This painter has no models to choose from, so “${shown(value)}” can’t be used.`
        : `This painter has no model “${shown(value)}”. It has: ${choices}.`,
    flagUnknown: (flag: string) =>
      `I don’t know the flag “${shown(flag)}”. Leave it out; I know \`--ar\`, \`--no\`, \`--seed\`, \`--count\` and \`--model\`.`,
    flagWithoutValue: (flag: string) => `The flag “${shown(flag)}” needs a value after it.`,
    typedAttached: 'What you typed is in the attached file.',
    optionMalformed: 'Discord sent me an option in a form that I don’t know. Try the command again.',
    jobUnknown: (job: string) =>
      `I don’t know a job “${shown(job)}” that you may see. **Details** under a picture tells its number, \`/queue\` lists the open ones.`,
    jobMalformed: (job: string) =>
      `“${shown(job)}” is no job number. It has only digits; **Details** under a picture tells it.`,
    nothingToCancel: 'You have no picture that is waiting or being painted.',
    alreadyFinished: 'That one has ended already.',
    managersOnly: 'Only members who may manage the server can do that.',
    serversOnly: 'That is for servers only.',
    notYours: 'Only the person who asked for it and moderators can do that.',
    notFinished: 'That picture is not finished yet. Try again once it is there.',
    neverPainted:
      'That one has no picture: it was cancelled, or it failed. Press **Again** under it, or start anew with `/imagine`.',
    pictureGone: 'I no longer have that picture. `/imagine` starts a new one.',
    cannotSee:
      'I can’t look at pictures from elsewhere: no language model that sees is set up here. Of a picture that I painted I know the words: choose **Describe image** in its menu, or use `/ask` without an image.',
    cannotSeeNow:
      'The language model that looks at pictures for me can’t do it right now. Try again in a minute.',
    noAnswer: 'I looked at the picture and have no answer to that. Ask in other words.',
    nothingToAskAbout:
      'There is no picture of mine here yet that I could tell you about. Attach one as `image`, or begin with `/imagine`.',
    nothingToDescribe: 'There is no picture in that message that I could describe.',
    attachmentElsewhere:
      'I look at nothing but files that were uploaded to Discord. Attach the picture itself.',
    attachmentAway: 'Discord did not give me that file. Attach it again.',
    attachmentTooLarge: (most: number) =>
      `That file is too large: ${most} MiB is the most I look at. Attach a smaller one.`,
    attachmentNoPicture: 'I can’t read that file as a picture. Attach a PNG, JPEG or WebP.',
    notMyPicture:
      'That message shows no picture of mine. Choose this on one that I have painted, or start anew with `/imagine`.',
    buttonUnknown:
      'That button is from another version of me and no longer works. Use those of a newer picture, or `/imagine`.',
    commandUnknown: 'I don’t know that command any more. Discord shows the current ones when you type “/”.',
    cannotAttach:
      'I can’t use this attachment. The painters here can’t start from a picture: say in words what it should show.',
    onlyLinks: 'I don’t open links. Say in words what the picture should show.',
    tooSlow: 'That took me too long. Please try once more.',
    storageAway:
      'I can’t reach my records right now, so this could not be done. What was there before is safe; try again in a minute.',
    unexpected: (reference: string) =>
      `Something went wrong on my side. Try again, and tell the operator this reference if it happens again: \`${reference}\``,
  },
};

function seconds(count: number): string {
  return count < 90 ? `${Math.max(1, Math.round(count))} s` : `${Math.round(count / 60)} min`;
}
