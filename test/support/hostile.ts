/** A plan that a wicked person has written: whatever shows it must show these signs, and do nothing that they say. */
import { SMALL_PLAN } from './plans';

const WICKED = [
  '<script>document.title = "bẻ khoá"</script>',
  '<img src=x onerror="document.title = \'bẻ khoá\'">',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '</span></p></section><iframe srcdoc="<script>parent.document.title=1</script>"></iframe>',
  '&lt;b&gt; &amp;#60;script&amp;#62; &nbsp;',
  '<!-- --> ]]> <style>* { display: none }</style>',
  '<a href="javascript:alert(1)">bấm vào đây</a>',
  '<math><mtext></mtext><mglyph><style></math><img src onerror=alert(1)>',
];

export const HOSTILE_PLAN = SMALL_PLAN.replace('XÃ AN HOÀ', '<b onclick=alert(1)>XÃ AN HOÀ</b>')
  .replace('về một việc mẫu', WICKED[0] ?? '')
  .replace('I- MỤC ĐÍCH', 'I- <h1>MỤC ĐÍCH</h1>')
  .replace('- Kiểm tra ít nhất hai chi bộ.', WICKED.map((each) => `- ${each}`).join('\n\n'))
  .concat(`\nPhụ lục\n\n${WICKED[2] ?? ''}\n\n| TT | Việc |\n|---|---|\n| 1 | ${WICKED[1] ?? ''} |\n`);

/** Signs of it that must be readable. */
export const READABLE = [
  '<script>document.title',
  '<img src=x onerror=',
  '<b onclick=alert(1)>',
  '&lt;b&gt;',
];
