using LaborRisk.Ledger;
using LaborRisk.Server.Desk;
using LaborRisk.Server.Http;

namespace LaborRisk.Server.Accounts;

/// <summary>What is wrong with an account as somebody filled it in; <c>null</c> = nothing.</summary>
internal static class AccountFields
{
    private const int LongestDisplayName = 64;

    public static Fault? Check(Account account, string? password) =>
        !AccountNames.IsName(account.Name)
            ? Faults.Field("name", "名称应为 2 至 64 个字母、数字或 . _ - @", "a name has 2 to 64 letters, digits or . _ - @")
        : account.DisplayName.Length is 0 or > LongestDisplayName
            ? Faults.Field("displayName", "请填写姓名，不超过 64 个字", "enter the name to show, at most 64 characters")
        : !AccountNames.IsPassword(password, account.Name) ? Password("password")
        : null;

    /// <summary>What the role needs of officer and town.</summary>
    public static Fault? CheckScope(Account account, District district) =>
        account.OfficerId.Length > 0 && !district.HasOfficer(account.OfficerId)
            ? Faults.Field("officerId", "人员名册中没有此编号", "no such id in the officers' file")
        : account.Role == Role.UnionChair && account.OfficerId.Length == 0
            ? Faults.Field("officerId", "企业工会主席须填人员编号", "a union chair needs the id in the officers' file")
        : account.Role.HasTown() && account.Town.Length == 0
            ? Faults.Field("town", "该角色须填镇街", "this role needs a town")
        : null;

    public static Fault Password(string field) => Faults.Field(
        field, "密码应为 12 至 256 个字符，且不同于名称", "a password has 12 to 256 characters and is not the name");
}
