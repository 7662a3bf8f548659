using LaborRisk.Ledger.Tests;

return args is ["write", var path] ? EndlessWriting.Run(path) : 2;
