using System.Xml.Linq;

namespace LaborRisk.WholeProduct.House;

/// <summary>What a project file asks for, whatever conditions hang on it.</summary>
/// <param name="Area">The top folder: src, tests or bench.</param>
internal sealed record ProjectFile(string Name, string Area, IReadOnlyList<string> References, IReadOnlyList<string> Packages)
{
    public static ProjectFile Parse(string name, string area, string xml)
    {
        var items = XDocument.Parse(xml).Descendants().ToList();
        return new ProjectFile(
            name,
            area,
            [.. Included(items, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')))],
            [.. Included(items, "PackageReference")]);
    }

    private static IEnumerable<string> Included(IEnumerable<XElement> items, string kind) =>
        from item in items
        where item.Name.LocalName == kind && item.Attribute("Include") is not null
        select item.Attribute("Include")!.Value;
}
