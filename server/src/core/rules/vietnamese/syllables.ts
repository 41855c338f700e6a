import type { Plan } from '../../plan/plan';
import { anyWordsOf } from '../../plan/words';
import type { Located } from '../../text/span';
import { isStripped } from '../../vietnamese/stripped';
import { suspectSyllables, type Suspect } from '../../vietnamese/words';
import { defineRule, type Report } from '../rule';

/** More findings than these help nobody: such a text needs another tool than a list. */
const MOST = 200;

/** VN-01: no word is written as no Vietnamese syllable can be. */
export const possibleSyllables = defineRule({
  id: 'VN-01',
  title: { vi: 'Âm tiết không có trong tiếng Việt', en: 'Impossible syllable' },
  docs: {
    vi: 'Chữ có dấu nhưng không thể là một âm tiết tiếng Việt, như “nứơc”, “hoan thiệnn”, “nghành”. Nếu chỉ sai vị trí dấu thanh thì có sửa nhanh. Từ không dấu, tên riêng, từ mượn, chữ viết tắt và ký hiệu không bị nhắc. Văn bản đã mất dấu (chép từ bản quét) không được xét.',
    en: 'A word with Vietnamese marks that no syllable of Vietnamese can be. Where only the tone stands on the wrong letter there is a fix. Words without marks, names, loans, abbreviations and symbols are left alone, and so is a text that has lost its marks.',
  },
  source: {
    text: 'cấu tạo âm tiết tiếng Việt (âm đầu, vần, thanh)',
    confidence: 'inferred',
  },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  everyPage: true,
  fixable: true,
  messages: {
    tone: {
      vi: '“{word}” đặt dấu sai chỗ; đúng là “{repaired}”.',
      en: '“{word}” has its tone on the wrong letter: “{repaired}”.',
    },
    impossible: {
      vi: '“{word}” không phải là âm tiết tiếng Việt.',
      en: '“{word}” is no possible Vietnamese syllable.',
    },
  },
  *check({ plan }): Iterable<Report<'tone' | 'impossible'>> {
    let count = 0;
    for (const suspect of suspectsOf(plan)) {
      if (count++ === MOST || (count === 1 && isStripped(plan.source.text))) return;
      const { text: word, repaired, start, end } = suspect;
      if (repaired === undefined) yield { message: 'impossible', span: suspect, args: { word } };
      else {
        yield {
          message: 'tone',
          span: suspect,
          args: { word, repaired },
          fixes: [
            {
              title: { vi: 'Sửa thành “{repaired}”', en: 'Change to “{repaired}”' },
              args: { repaired },
              edits: [{ start, end, newText: repaired }],
            },
          ],
        };
      }
    }
  },
});

/** Of every readable part, placed in the source; words with emphasis marks inside are left out. */
function* suspectsOf(plan: Plan): Iterable<Suspect> {
  const { source } = plan;
  for (const { reading, suspect: any } of anyWordsOf(plan)) {
    if (!any) continue;
    const { prose } = reading;
    for (const suspect of suspectSyllables(prose.text)) {
      const span = prose.spanAt(suspect.start, suspect.end);
      if (source.slice(span) === suspect.text) yield { ...suspect, ...span };
    }
  }
  for (const cell of cellsOf(plan)) {
    for (const suspect of suspectSyllables(source.slice(cell))) {
      yield { ...suspect, start: cell.start + suspect.start, end: cell.start + suspect.end };
    }
  }
}

/** The names in header and end block that are no running text. */
const cellsOf = ({ header, typeName, author, signature }: Plan): readonly Located[] =>
  [
    header.parentBody,
    header.issuingBody,
    header.placeAndDate,
    header.about,
    typeName,
    author,
    signature?.authority,
    signature?.position,
    signature?.signer,
  ].filter((cell) => cell !== undefined);
