import '../design/tokens.css';
import '../design/light.css';
import '../design/base.css';
import '../design/page.css';
import { createApp } from 'vue';
import SignInPage from './SignInPage.vue';

createApp(SignInPage).mount('#app');
