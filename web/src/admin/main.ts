import '../design/tokens.css';
import '../design/light.css';
import '../design/base.css';
import '../design/page.css';
import { createApp } from 'vue';
import AdminPage from './AdminPage.vue';

createApp(AdminPage).mount('#app');
