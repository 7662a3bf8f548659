using System.Text;

namespace LaborRisk.Simulator;

/// <summary>enterprises.csv and officers.csv: UTF-8 without a BOM, lines end with CR LF.</summary>
internal static class DirectoryFiles
{
    public static void Write(SimulatedCompany[] companies, string directory)
    {
        Csv(Path.Combine(directory, "enterprises.csv"), companies.Select(Row).Prepend(
            "enterpriseId,name,town,industry,headcount,unionChairId,mediatorId,chairNotice"));
        Csv(Path.Combine(directory, "officers.csv"), Officers(companies).Prepend(
            "officerId,name,role,scope,channel,address,insideEnterprise"));
    }

    private static string Row(SimulatedCompany c) =>
        $"{c.Id},{c.Name},{c.Town},{c.Industry},{c.Headcount},{c.Chair},{c.Mediator},{c.ChairNotice}";

    private static IEnumerable<string> Officers(SimulatedCompany[] companies)
    {
        foreach (var company in companies)
        {
            yield return $"{company.Chair},主席{company.Number},union_chair,{company.Id},inbox,,true";
        }

        foreach (var town in Enumerable.Range(0, CompanyMaker.Towns).Select(CompanyMaker.TownName))
        {
            yield return $"mediator-{town},调解员{town},grid_mediator,{town},inbox,,false";
            yield return $"town-{town},{town}总工会,town_union,{town},inbox,,false";
        }

        yield return "district,区总工会,district_union,*,inbox,,false";
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
