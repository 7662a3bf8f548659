using System.Reflection;
using System.Text.Json;

namespace LaborRisk.Server.Configuration;

/// <summary>A key that the configuration knows.</summary>
/// <param name="Path">As in the file, parts joined by points: <c>journal.keepDays</c>.</param>
/// <param name="Type">Of its value.</param>
internal sealed record SettingsKey(string Path, Type Type)
{
    /// <summary>Every key under <see cref="ServiceSettings"/>.</summary>
    public static IReadOnlyList<SettingsKey> All { get; } = [.. Under(typeof(ServiceSettings), "")];

    /// <summary>Its values have keys of their own, which are not ours.</summary>
    public bool IsOpen => Type == typeof(Dictionary<string, string>);

    public bool IsText => Type == typeof(string) || Type.IsEnum;

    /// <summary>The known key that looks most like a misspelt one.</summary>
    public static string Nearest(string path) => All.MinBy(key => Distance(key.Path.ToLowerInvariant(), path.ToLowerInvariant()))!.Path;

    private static IEnumerable<SettingsKey> Under(Type type, string prefix) =>
        from property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
        let path = prefix + JsonNamingPolicy.CamelCase.ConvertName(property.Name)
        from key in property.PropertyType.Namespace == typeof(ServiceSettings).Namespace && property.PropertyType.IsClass
            ? Under(property.PropertyType, path + ".")
            : [new SettingsKey(path, property.PropertyType)]
        select key;

    /// <summary>Letters to insert, delete or change to get from one word to the other.</summary>
    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var change = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[to.Length];
    }
}
