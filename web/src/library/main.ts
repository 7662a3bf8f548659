import '../design/tokens.css';
import '../design/light.css';
import '../design/base.css';
import '../design/page.css';
import { createApp } from 'vue';
import LibraryPage from './LibraryPage.vue';

createApp(LibraryPage).mount('#app');
