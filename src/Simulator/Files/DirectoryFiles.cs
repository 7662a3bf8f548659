using System.Text;

namespace LaborRisk.Simulator;

/// <summary>enterprises.csv and officers.csv: UTF-8 without a BOM, lines end with CR LF.</summary>
internal static class DirectoryFiles
{
    public static void Write(SimulatedCompany[] companies, Naming naming, string directory)
    {
        Csv(Path.Combine(directory, "enterprises.csv"), companies.Select(Row).Prepend(
            "enterpriseId,name,town,industry,headcount,unionChairId,mediatorId,chairNotice"));
        Csv(Path.Combine(directory, "officers.csv"), Officers(companies, naming).Prepend(
            "officerId,name,role,scope,channel,address,insideEnterprise"));
    }

    private static string Row(SimulatedCompany c) =>
        $"{c.Id},{c.Name},{c.Town},{c.Industry},{c.Headcount},{c.Chair},{c.Mediator},{c.ChairNotice}";

    private static IEnumerable<string> Officers(SimulatedCompany[] companies, Naming naming)
    {
        foreach (var company in companies)
        {
            yield return $"{company.Chair},{naming.Chair(company)},union_chair,{company.Id},inbox,,true";
        }

        foreach (var town in naming.Towns)
        {
            yield return $"mediator-{town},{naming.Mediator(town)},grid_mediator,{town},inbox,,false";
            yield return $"town-{town},{town}总工会,town_union,{town},inbox,,false";
        }

        yield return $"district,{naming.Desk},district_union,*,inbox,,false";
    }

    private static void Csv(string path, IEnumerable<string> rows)
    {
        using var file = new StreamWriter(path, false, new UTF8Encoding(false)) { NewLine = "\r\n" };
        foreach (var row in rows)
        {
            file.WriteLine(row);
        }
    }
}
