using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Learning.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class TrainersOfCohort : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Memberships_CohortId",
                table: "Memberships");

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_CohortId_Role",
                table: "Memberships",
                columns: new[] { "CohortId", "Role" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Memberships_CohortId_Role",
                table: "Memberships");

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_CohortId",
                table: "Memberships",
                column: "CohortId");
        }
    }
}
