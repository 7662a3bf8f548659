using LaborRisk.Server.Commands;

return await CommandLine.RunAsync(args);
