/** The words of the class page, in both languages. */
const both = (zh, en) => ({ zh, en });
const points = (share) => Math.round(100 * share);
const percent = (share) => `${points(share)} %`;

export const classWords = {
  myClass: both('班级', 'Class'),
  noClass: both('您名下还没有班级。', 'You have no class yet.'),
  empty: {
    'no-data': both('还没有作答，所以什么也不能说。', 'No answers yet, so nothing can be said.'),
    'not-enough': both('作答还太少，不足以下结论。', 'Too few answers yet for a conclusion.'),
    'nothing-wrong': both('作答足够，没有全班普遍薄弱的知识点。', 'There is enough to judge, and no skill is weak across the class.'),
  },
  facts: {
    asOf: both('截至', 'As of'),
    model: both('模型', 'Model'),
    fewestAnswers: both('最少首次作答', 'Fewest first tries'),
    widestInterval: both('最宽区间', 'Widest interval'),
    weakBelow: both('薄弱线', 'Weak below'),
    weakProbability: both('薄弱的把握', 'Certainty of weak'),
    evidenceShare: both('有依据的学生比例', 'Share with evidence'),
    strugglingSkills: both('需要帮助的知识点数', 'Skills of struggling'),
    bucketProbability: both('分组的把握', 'Certainty of a bucket'),
    currentShare: both('当前知识点的练习比例', 'Share for a current skill'),
    recentDays: both('“近来”的天数', 'Days of “recent”'),
    fewestWeak: both('最少薄弱学生', 'Fewest weak pupils'),
    fewestSharing: both('算作共同错误的最少学生', 'Fewest pupils who share a mistake'),
    causeLift: both('根源的最小提升度', 'Lift of a root cause'),
    fewestAttempts: both('判断投入的最少作答', 'Fewest answers to speak of effort'),
    doubtedShare: both('匆忙作答的比例', 'Share of hurried answers'),
    shownShare: both('看过答案的比例', 'Share after the answer was shown'),
    rule: both('规则', 'Rules'),
  },
  weak: {
    title: both('薄弱知识点', 'Weak skills'),
    asks: both('班里哪里薄弱，从何时起，有多大把握？', 'Where is the class weak, since when, and how sure is that?'),
    sure: ({ probability, evidence, pupils }, goal) => both(`${percent(probability)} 的把握认为班级中位数低于 ${percent(goal)}；${pupils} 名学生中 ${evidence} 名有依据`, `${percent(probability)} sure that the class median is below ${percent(goal)}; evidence on ${evidence} of ${pupils} pupils`),
    trend: {
      up: (change) => both(`14 天上升 ${points(change)} 个百分点`, `up ${points(change)} points in 14 days`),
      down: (change) => both(`14 天下降 ${points(change)} 个百分点`, `down ${points(change)} points in 14 days`),
      flat: () => both('近 14 天持平', 'unchanged for 14 days'),
      unknown: () => both('14 天前依据不足', 'too little known 14 days ago'),
    },
  },
  todo: {
    title: both('建议', 'Suggestions'),
    asks: both('现在可以做什么？由您决定。', 'What could be done now? You decide.'),
    nothing: both('眼下没有建议。', 'No suggestion at the moment.'),
    plan: both('给谁，用哪些题', 'For whom, with which questions'),
    group: both('学生', 'Pupils'),
    items: both('练习题', 'To practise'),
    check: both('检测题', 'To check'),
    times: (n) => both(`，${n} 次，每次换数`, `, ${n} times with new numbers`),
    accept: both('采纳', 'Accept'),
    dismiss: both('不采纳', 'Dismiss'),
    why: both('不采纳的理由', 'Why not'),
    unsaid: both('（不说理由）', '(no reason)'),
    reasons: { 'already-done': both('已经做过', 'Already done'), 'not-now': both('现在不合适', 'Not now'), 'not-true': both('与我所见不符', 'Not what I see'), other: both('其他', 'Other') },
    status: { accepted: both('✓ 已采纳', '✓ Accepted'), dismissed: both('已搁置', 'Dismissed') },
  },
  causes: {
    title: both('根源', 'Root causes'),
    asks: both('问题在这个知识点，还是在它的前置知识点？', 'Is it the topic, or a skill it is built on?'),
    weak: ({ weak, evidence }) => both(`${evidence} 名有依据的学生中 ${weak} 名薄弱`, `${weak} of ${evidence} pupils with evidence are weak`),
    root: ({ name }) => both(`根源可能在：${name.zh}`, `The root may be: ${name.en}`),
    rests: ({ weak, both: together, given, usual, lift, first, pupils }) =>
      both(
        `在那里薄弱的 ${weak} 名学生中 ${together} 名（${percent(given)}）在这里也薄弱，${pupils} 名学生中为 ${percent(usual)}，提升 ${lift.toFixed(1)} 倍；依本人作答，它是 ${first} 名学生最可能的根源`,
        `of ${weak} weak there ${together} (${percent(given)}) are weak here too, against ${percent(usual)} of ${pupils} pupils, lift ${lift.toFixed(1)}; by their own answers the likeliest cause for ${first}`,
      ),
    topic: both('没有找到更深的根源：问题在这个知识点本身。', 'No deeper root found: it is the topic itself.'),
  },
  mistakes: {
    title: both('共同的错误', 'Shared mistakes'),
    asks: both('他们是怎么想错的？', 'Which mistaken ideas do they share?'),
    shared: (pupils, times) => both(`${pupils} 名学生，共 ${times} 次`, `${pupils} pupils, ${times} times`),
    behind: (pupils) => both(`近 30 天在 ${pupils} 名学生的作答中诊断出误解。`, `Misconceptions were diagnosed in ${pupils === 1 ? '1 pupil' : `${pupils} pupils`} in the last 30 days.`),
    none: both('没有三名学生犯同样的错误。', 'No three pupils share a mistake.'),
  },
  pupil: {
    pace: both('速度', 'Pace'),
    fast: ({ seconds, ratio, answers }) => both(`答对的题一般用 ${Math.round(seconds)} 秒，是平常用时的 ${percent(ratio)}（最近 ${answers} 题）`, `right answers take about ${Math.round(seconds)} s, ${percent(ratio)} of the usual time (last ${answers})`),
    noPace: both('知道用时的正确作答还不到 5 次。', 'Fewer than 5 right answers of known time yet.'),
    misconceptions: both('误解（近 30 天）', 'Misconceptions (30 days)'),
    noMisconception: both('没有诊断出误解。', 'None was diagnosed.'),
    seen: (count, days) => both(` ${count} 次，${days ? `${days} 天前` : '今天'}`, ` ${count === 1 ? 'once' : `${count} times`}, ${days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`}`),
    due: (n) => both(`${n} 个知识点该复习了`, `${n === 1 ? '1 skill is' : `${n} skills are`} due for review`),
  },
  effort: {
    title: both('投入', 'Effort'),
    asks: both('谁在认真做，谁只是在点？请单独提醒。', 'Who works, and who only clicks? For a word in private.'),
    kinds: { hurried: both('匆忙', 'Hurried'), answerShown: both('依赖答案', 'Answer shown'), away: both('近来没来', 'Away'), notEnough: both('信息不足', 'Not enough information'), engaged: both('投入', 'Engaged') },
    of: ({ attempts, doubted, shown }) => both(`最近 ${attempts} 题：匆忙 ${doubted}，看过答案 ${shown}`, `last ${attempts}: ${doubted} hurried, ${shown} after the answer`),
    nobodyHurries: both('没有学生匆忙作答。', 'Nobody hurries.'),
  },
  heat: {
    title: both('知识点热力图', 'Heat map of skills'),
    asks: both('每名学生在每个知识点上处在哪一档？', 'In which band is each pupil on each skill?'),
    skill: both('知识点', 'Skill'),
    whole: both('全班', 'Class'),
    caption: both('行：按教材顺序的知识点；列：学生', 'Rows: skills in textbook order; columns: pupils'),
    touch: both('点一格看详情。', 'Choose a cell for its details.'),
    legend: both('图例', 'Legend'),
    thin: both('斜纹：依据还少', 'hatched: little evidence'),
    bands: { A: both('80 % 以上', '80 % and above'), B: both('65–80 %', '65–80 %'), C: both('50–65 %', '50–65 %'), D: both('35–50 %', '35–50 %'), E: both('35 % 以下', 'below 35 %') },
    cell: describe,
    spread,
  },
  support: {
    title: both('谁需要支持', 'Who needs support'),
    asks: both('谁现在需要我？', 'Who needs me now?'),
    buckets: { struggling: both('需要帮助', 'Struggling'), onTrack: both('正常前进', 'On track'), excelling: both('学有余力', 'Excelling'), notEnough: both('信息不足', 'Not enough information') },
    away: both('近来没来', 'inactive'),
    nobody: both('没有人', 'Nobody'),
    nobodyStruggles: both('没有学生需要特别帮助。', 'Nobody is struggling.'),
  },
};

function describe(learner, skill, { band, hatched, answers }) {
  if (!band) {
    return both(`${learner}，${skill.zh}：还没有作答`, `${learner}, ${skill.en}: not tried yet`);
  }
  return both(
    `${learner}，${skill.zh}：${band} 档，${answers} 次首次作答${hatched ? '，依据还少' : ''}`,
    `${learner}, ${skill.en}: band ${band}, ${answers} first tries${hatched ? ', little evidence' : ''}`,
  );
}

function spread({ name, bands, hatched, untried }) {
  const counts = Object.entries(bands).filter(([, pupils]) => pupils > 0);
  const [zh, en] = [counts.map(([band, n]) => `${band} 档 ${n} 人`).join('，'), counts.map(([band, n]) => `${n} in ${band}`).join(', ')];
  return both(`${name.zh}：${zh || '无'}；依据还少 ${hatched} 人，未练 ${untried} 人`, `${name.en}: ${en || 'none'}; ${hatched} with little evidence, ${untried} not tried`);
}
