using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Learning.Tests.Data;

public sealed class ProtectionKeyTests
{
    [Fact]
    public async Task What_one_node_protects_another_on_the_same_database_reads()
    {
        await using var one = await TemporaryDatabase.Started();
        var secret = Protector(one).Protect("ciasteczko");
        await using var another = TemporaryDatabase.Unstarted(one.Folder);

        Protector(another).Unprotect(secret).ShouldBe("ciasteczko");

        (await one.Do(db => db.ProtectionKeys.CountAsync())).ShouldBe(1);
    }

    private static IDataProtector Protector(TemporaryDatabase database) =>
        database.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");
}
