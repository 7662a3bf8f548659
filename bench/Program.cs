using LaborRisk.Bench;

return Arguments.Parse(args).Run();
