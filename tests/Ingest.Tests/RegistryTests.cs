using System.Text;
using LaborRisk.Domain;

namespace LaborRisk.Ingest.Tests;

public sealed class RegistryTests : IDisposable
{
    private const string Header = "enterpriseId,name,town,industry,headcount,unionChairId,mediatorId";

    private readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    [Fact]
    public void A_directory_may_come_with_a_byte_order_mark_quotes_and_columns_in_any_order()
    {
        var import = Directory(
            "\uFEFFname,enterpriseId,town,industry,headcount,unionChairId,mediatorId,parentId,chairNotice,lon\r\n"
            + $"\"甲, \"\"乙\"\"\n公司\",{Door.CompanyA},镇街01,C39,120,c1,m1,p1,auto,1.0\r\n"
            + $"丙公司,{Door.CompanyB},镇街02,I65,,,,,,\r\n");
        Assert.Equal(
            new Enterprise(Door.CompanyA, "甲, \"乙\"\n公司", "镇街01", "C39", 120, "c1", "m1") { ParentId = "p1", ChairNotice = ChairNotice.Auto },
            import.Companies[0]);
        Assert.Equal((null, ChairNotice.Released), (import.Companies[1].Headcount, import.Companies[1].ChairNotice));
        Assert.Equal(1, import.BlankChairNotices);
    }

    [Fact]
    public void A_missing_column_is_named()
    {
        var error = Assert.Throws<RegistryFileException>(() => Directory("enterpriseId,name,town,industry,headcount,unionChairId\n"));
        Assert.Equal("mediatorId", Assert.Single(error.Problems).Field);
    }

    [Fact]
    public void All_faulty_rows_are_named_with_row_and_field()
    {
        var error = Assert.Throws<RegistryFileException>(() => Directory(
            $"{Header},chairNotice\n{Door.CompanyA},a,t,i,12,c,m,auto\nshort,b,t,i,12,c,m,auto\n"
            + $"{Door.CompanyA},c,t,i,-3,c,m,sometimes\n{Door.CompanyB},d\n"));
        Assert.Equal(
            [(3, "enterpriseId"), (4, "enterpriseId"), (4, "headcount"), (4, "chairNotice"), (5, "")],
            error.Problems.Select(problem => (problem.Row, problem.Field)));
        Assert.Contains(":4 [headcount]", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_very_many_faults_twenty_are_listed_and_the_rest_counted()
    {
        var error = Assert.Throws<RegistryFileException>(() => Directory(
            Header + "\n" + string.Concat(Enumerable.Range(0, 50).Select(i => $"bad{i},n,t,i,1,c,m\n"))));
        Assert.Equal(50, error.Problems.Count);
        Assert.Equal(22, error.Message.Split('\n').Length);
        Assert.EndsWith("and 30 more", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_another_encoding_says_how_to_save_it()
    {
        File.WriteAllBytes(path, [.. Encoding.ASCII.GetBytes(Header + "\n"), 0xC6, 0xF3]);
        Assert.Contains("CSV UTF-8", Assert.Throws<RegistryFileException>(() => DirectoryFile.Read(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_open_quote_is_said() =>
        Assert.Contains("quote", Assert.Throws<RegistryFileException>(() => Directory(Header + "\n\"open,")).Message, StringComparison.Ordinal);

    [Fact]
    public void Officers_may_have_several_rows_and_a_chair_is_always_inside()
    {
        var officers = Officers(
            "officerId,name,role,scope,channel,address,insideEnterprise\n"
            + $"c1,张主席,union_chair,{Door.CompanyA},inbox,,false\nc1,张主席,union_chair,{Door.CompanyB},sms,10086,\n"
            + "m1,李调解,grid_mediator,镇街01,wecom,http://x,true\n");
        Assert.Equal([true, true, true], officers.Select(officer => officer.InsideEnterprise));
        Assert.Equal(["c1", "c1", "m1"], officers.Select(officer => officer.Id));
    }

    [Fact]
    public void Faulty_officers_are_named_with_row_and_field()
    {
        var error = Assert.Throws<RegistryFileException>(() => Officers(
            "officerId,name,role,scope,channel,address\n,a,lawyer,*,inbox,\nx,a,boss,*,inbox,\nx,a,town_union,,fax,\nx,a,lawyer,,inbox,\n"));
        Assert.Equal([(2, "officerId"), (3, "role"), (4, "scope"), (4, "channel")], error.Problems.Select(problem => (problem.Row, problem.Field)));
    }

    private DirectoryImport Directory(string text)
    {
        File.WriteAllText(path, text);
        return DirectoryFile.Read(path);
    }

    private IReadOnlyList<Officer> Officers(string text)
    {
        File.WriteAllText(path, text);
        return OfficersFile.Read(path);
    }
}
