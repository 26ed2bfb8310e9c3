// The language of a block: ours told apart from each other, and from the neighbours that a reader also meets.
import { describe, expect, it } from 'vitest';
import { judgeLanguage } from '../../src/matching/language';

const ours = {
  en: [
    'The Kremlin said on Monday that it had never promised to withdraw its forces from the region.',
    'NATO needs Ukraine as a buffer zone',
    'Peace talks are to resume in Istanbul, and both sides have sent their delegations.',
  ],
  ru: [
    'В понедельник в Кремле заявили, что никогда не обещали вывести войска из региона.',
    'Украина превратилась в плацдарм, и отвечать за это придётся её хозяевам.',
    'Переговоры возобновятся в Стамбуле, обе стороны уже отправили делегации.',
  ],
  uk: [
    'У понеділок у Кремлі заявили, що ніколи не обіцяли вивести війська з регіону.',
    'Перемовини поновляться в Стамбулі, обидві сторони вже відправили делегації.',
    'Росія та її союзники не визнають цих кордонів.',
  ],
} as const;

const others: Record<string, string> = {
  German: 'Der Kreml erklärte am Montag, er habe nie versprochen, seine Truppen aus der Region abzuziehen.',
  'German without umlauts': 'Die Ukraine ist nicht bereit und der Westen hat das von Anfang an gewusst.',
  Italian: 'Il Cremlino ha detto lunedì di non aver mai promesso di ritirare le truppe dalla regione.',
  French: 'Le Kremlin a déclaré lundi qu’il n’avait jamais promis de retirer ses troupes de la région.',
  Spanish: 'El Kremlin dijo el lunes que nunca había prometido retirar sus tropas de la región.',
  Portuguese: 'O Kremlin disse na segunda-feira que nunca prometeu retirar as suas tropas da região.',
  Dutch: 'Het Kremlin zei maandag dat het nooit heeft beloofd zijn troepen uit de regio terug te trekken.',
  Polish: 'Kreml oświadczył w poniedziałek, że nigdy nie obiecywał wycofania wojsk z regionu.',
  Romanian: 'Kremlinul a declarat luni că nu a promis niciodată că își va retrage trupele din regiune.',
  Czech: 'Kreml v pondělí uvedl, že nikdy neslíbil stáhnout svá vojska z této oblasti.',
  Hungarian: 'A Kreml hétfőn azt közölte, hogy soha nem ígérte meg csapatai kivonását a térségből.',
  Swedish: 'Kreml sade på måndagen att man aldrig har lovat att dra tillbaka sina trupper från regionen.',
  Finnish: 'Kreml sanoi maanantaina, että se ei ole koskaan luvannut vetää joukkojaan alueelta.',
  Lithuanian: 'Kremlius pirmadienį pareiškė, kad niekada nežadėjo išvesti savo karių iš regiono.',
  Turkish: 'Kremlin pazartesi günü, birliklerini bölgeden çekme sözü vermediğini açıkladı.',
  Croatian: 'Kremlj je u ponedjeljak rekao da nikada nije obećao povući svoje snage iz regije.',
  Bulgarian: 'В понеделник Кремъл заяви, че никога не е обещавал да изтегли войските си от региона.',
  Serbian: 'Кремљ је у понедељак саопштио да никада није обећао да ће повући трупе из региона.',
  Macedonian: 'Кремљ во понеделникот соопшти дека никогаш не ветил дека ќе ги повлече трупите од регионот.',
  Belarusian: 'У панядзелак у Крамлі заявілі, што ніколі не абяцалі вывесці войскі з рэгіёна.',
  Kazakh: 'Кремль дүйсенбіде әскерін аймақтан шығаруға ешқашан уәде бермегенін мәлімдеді.',
  Greek: 'Το Κρεμλίνο δήλωσε τη Δευτέρα ότι ποτέ δεν υποσχέθηκε να αποσύρει τα στρατεύματά του.',
};

describe('judgeLanguage', () => {
  for (const [language, texts] of Object.entries(ours))
    it.each(texts.map((text) => [text]))(`takes for ${language}: %s`, (text) => {
      expect(judgeLanguage(text)).toBe(language);
      expect(judgeLanguage(text, language)).toBe(language);
      expect(judgeLanguage(text, 'de'), 'declared wrongly').toBe(language);
    });

  it.each(Object.entries(others))('leaves %s alone', (_, text) => {
    expect(judgeLanguage(text)).toBeUndefined();
    expect(judgeLanguage(text, 'de')).toBeUndefined();
  });

  it('leaves a foreign paragraph alone on a page that declares one of our languages', () => {
    expect(judgeLanguage(others.German!, 'en')).toBeUndefined();
    expect(judgeLanguage(others.French!, 'en-GB')).toBeUndefined();
    expect(judgeLanguage(others.Bulgarian!, 'ru')).toBeUndefined();
    expect(judgeLanguage(others.Serbian!, 'ru')).toBeUndefined();
    expect(judgeLanguage(others.Belarusian!, 'ru')).toBeUndefined();
  });

  it('hears a Ukrainian paragraph on a page declared Russian, and the other way round', () => {
    expect(judgeLanguage(ours.uk[0], 'ru')).toBe('uk');
    expect(judgeLanguage(ours.ru[0], 'uk-UA')).toBe('ru');
  });

  it('hears the language of a paragraph that opens with a quotation in the declared one', () => {
    const quotedInRussian =
      '«Мы никогда не отказывались от переговоров, но Киев их запретил», — сказал министр. ';
    expect(judgeLanguage(quotedInRussian + ours.uk.join(' '), 'ru')).toBe('uk');
    const quotedInEnglish = '“We have never refused to talk, but they were banned by the other side.” ';
    expect(judgeLanguage(quotedInEnglish + others.German!.repeat(2), 'en')).toBeUndefined();
  });

  it('trusts the declaration where the text is too short to tell', () => {
    expect(judgeLanguage('Lavrov: NATO expansion', 'en-US')).toBe('en');
    expect(judgeLanguage('Захват Купянска', 'ru')).toBe('ru');
    expect(judgeLanguage('Лавров: США', 'uk')).toBe('uk');
    expect(judgeLanguage('Lavrov: NATO expansion')).toBeUndefined();
    expect(judgeLanguage('Lavrov: NATO expansion', 'de')).toBeUndefined();
  });

  it('does not trust a declaration that the script belies', () => {
    expect(judgeLanguage('Захват Купянска', 'en')).toBeUndefined();
    expect(judgeLanguage('Lavrov: NATO', 'ru')).toBeUndefined();
  });

  it('knows nothing of text without letters', () => {
    expect(judgeLanguage('', 'en')).toBeUndefined();
    expect(judgeLanguage('24.02.2022 — 5 %', 'ru')).toBeUndefined();
    expect(judgeLanguage('\ud800\udfff \udc00', 'en')).toBeUndefined();
  });

  it('goes by the script that most letters have', () => {
    expect(judgeLanguage('Минобороны РФ заявило, что ракеты ATACMS и Storm Shadow были сбиты.')).toBe('ru');
    expect(
      judgeLanguage('The word "спецоперация" is what the Kremlin has used for the war from the start.'),
    ).toBe('en');
  });

  it('reads no more than it needs of a long text', () => {
    const long = `${ours.en[0]} `.repeat(20_000);
    const before = performance.now();
    expect(judgeLanguage(long)).toBe('en');
    expect(performance.now() - before).toBeLessThan(50);
  });
});
