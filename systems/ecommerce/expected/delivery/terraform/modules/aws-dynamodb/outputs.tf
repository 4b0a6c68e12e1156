output "table_name" {
  description = "Son nom, le même dans toutes les régions."
  value       = aws_dynamodb_table.main.name
}

output "arns" {
  description = "La table, par région."
  value       = { for region in concat([var.region], var.replica_regions) : region => replace(aws_dynamodb_table.main.arn, ":${var.region}:", ":${region}:") }
}
