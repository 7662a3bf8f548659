import '../design/tokens.css';
import '../design/light.css';
import '../design/base.css';
import '../design/page.css';
import 'element-plus/es/components/dialog/style/css';
import 'element-plus/es/components/input/style/css';
import 'element-plus/es/components/input-number/style/css';
import 'element-plus/es/components/radio/style/css';
import 'element-plus/es/components/radio-group/style/css';
import 'element-plus/es/components/select/style/css';
import 'element-plus/es/components/checkbox/style/css';
import './element.css';
import { createApp } from 'vue';
import DeskPage from './DeskPage.vue';

createApp(DeskPage).mount('#app');
