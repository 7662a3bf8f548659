import '../design/tokens.css';
import '../design/light.css';
import '../design/base.css';
import '../design/page.css';
import { createApp } from 'vue';
import ChairPage from './ChairPage.vue';

createApp(ChairPage).mount('#app');
