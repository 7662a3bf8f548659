import { ElConfigProvider as Provider, ElOption as Option, ElSelect as Select } from 'element-plus';
import type { Language } from 'element-plus/es/locale';
import type { DefineComponent } from 'vue';

/*
 * Element Plus's own declarations of these three do not hold under exactOptionalPropertyTypes.
 * Here are the properties that are used.
 */
export const ElConfigProvider = Provider as unknown as DefineComponent<{ locale: Language }>;

export const ElSelect = Select as unknown as DefineComponent<{
  modelValue: string;
  id?: string;
  filterable?: boolean;
  placeholder?: string;
  noDataText?: string;
  noMatchText?: string;
  'onUpdate:modelValue'?: (value: string) => void;
}>;

export const ElOption = Option as unknown as DefineComponent<{ value: string; label: string }>;
