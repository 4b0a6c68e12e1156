output "connection_id" {
  description = "Le chemin."
  value       = aws_vpc_peering_connection.main.id
}
