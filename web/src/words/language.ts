import { ref, watchEffect } from 'vue';

/** The two languages of every page; Chinese is the default. */
export type Language = 'zh' | 'en';

const asked = new URLSearchParams(globalThis.location?.search ?? '').get('lang');

/** The language of this page. */
export const language = ref<Language>(asked === 'en' ? 'en' : 'zh');

export function switchLanguage(): void {
  language.value = language.value === 'zh' ? 'en' : 'zh';
}

/** Keeps the page's `lang` and title in step with the chosen language. */
export function announceLanguage(title: () => string): void {
  watchEffect(() => {
    document.documentElement.lang = language.value === 'zh' ? 'zh-CN' : 'en';
    document.title = title();
  });
}
