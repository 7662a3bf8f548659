using LaborRisk.Bench;

try
{
    return Arguments.Parse(args).Run();
}
catch (Exception failure) when (failure is ArgumentException or InvalidOperationException or InvalidDataException or IOException)
{
    Console.Error.WriteLine(failure.Message);
    return 1;
}
