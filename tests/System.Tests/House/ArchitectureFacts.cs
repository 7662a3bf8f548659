namespace LaborRisk.WholeProduct.House;

public sealed class ArchitectureFacts
{
    [Fact]
    public void No_project_has_an_arrow_that_the_design_forbids() => Assert.Empty(Arrows.Forbidden([.. Repository.Projects()]));

    [Fact]
    public void Every_project_on_disk_is_in_the_solution()
    {
        var solution = Repository.Read("Monitor.sln");

        Assert.All(Repository.Projects(), project => Assert.Contains($"{project.Name}.csproj", solution, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Domain", "<ProjectReference Include='../Alerts/Alerts.csproj' />", "Domain → Alerts")]
    [InlineData("Domain", "<PackageReference Include='System.Reactive' />", "Domain uses a package")]
    [InlineData("Ingest", @"<ProjectReference Include='..\RiskEngine\RiskEngine.csproj' />", "Ingest → RiskEngine")]
    [InlineData("Alerts", "<ProjectReference Include='../Server/Server.csproj' />", "Alerts → Server")]
    [InlineData("Ingest", "<PackageReference Include='Npgsql' />", "Npgsql is used in History and Ingest")]
    [InlineData("Ingest", "<PackageReference Include='Microsoft.ML.TimeSeries' Condition='false' />", "Microsoft.ML is used in History and Ingest")]
    [InlineData("Helpers", "", "Helpers has no place in the table of arrows")]
    public void A_forbidden_arrow_is_named(string name, string items, string complaint)
    {
        const string Packages = "<PackageReference Include='Npgsql'/><PackageReference Include='Microsoft.ML'/>";
        var history = ProjectFile.Parse("History", "src", $"<Project><ItemGroup>{Packages}</ItemGroup></Project>");
        var offender = ProjectFile.Parse(name, "src", $"<Project><ItemGroup>{items}</ItemGroup></Project>");

        Assert.Equal([complaint], Arrows.Forbidden([history, offender]));
    }
}
