import { phrase } from './phrase';

/** What several pages say. */
export const commonWords = {
  signOut: phrase('退出登录', 'Sign out'),
  signedInAs: phrase('当前登录：{0}（{1}）', 'Signed in as {0} ({1})'),
  backToList: phrase('返回列表', 'Back to the list'),
  cancel: phrase('取消', 'Cancel'),
  optional: phrase('可不填', 'optional'),
  loading: phrase('正在读取', 'Loading'),
  liveLost: phrase('与服务的连接中断，正在重新连接；页面上的内容可能不是最新的。', 'The link to the service is lost; reconnecting. What is shown may not be current.'),
  notChecked: phrase('待核实', 'not yet checked'),
  alertNotChecked: phrase('预警线索（待核实）', 'Alert, not yet checked'),
  simulatedNote: phrase('不涉及任何真实企业。', 'No real enterprise is concerned.'),

  faultUnreachable: phrase('连接不上服务，请检查网络后重试。您填写的内容还在。', 'The service cannot be reached. Check the network and try again; what you typed is still here.'),
  faultForbidden: phrase('您的账号没有这项权限。', 'Your account may not do this.'),
  faultMissing: phrase('没有找到，或不在您的职责范围内。', 'Not found, or outside your scope.'),
  faultConflict: phrase('情况已有变化，这一步不再适用。页面已更新，请重新查看。', 'Things have changed and this step no longer fits. The page is up to date now; please look again.'),
  faultFields: phrase('有一项填写不正确，请检查。', 'One entry is not right, please check.'),
  faultTooMany: phrase('操作太频繁，请{0}后再试。', 'Too many tries; please wait {0}.'),
  faultService: phrase('服务出现故障，请稍后重试。', 'The service failed; please try again later.'),
  faultReading: phrase('服务的答复无法识别，请告知管理员。', 'The answer of the service cannot be read; please tell the administrator.'),
} as const;
