output "vpc_id" {
  description = "Le réseau."
  value       = aws_vpc.main.id
}

output "cidr" {
  description = "Ses adresses."
  value       = aws_vpc.main.cidr_block
}

output "public_subnet_ids" {
  description = "Sous-réseaux publics, par zone."
  value       = [for zone in var.zones : aws_subnet.public[zone].id]
}

output "private_subnet_ids" {
  description = "Sous-réseaux privés, par zone."
  value       = [for zone in var.zones : aws_subnet.private[zone].id]
}

output "data_subnet_ids" {
  description = "Sous-réseaux de données, par zone."
  value       = [for zone in var.zones : aws_subnet.data[zone].id]
}

output "private_route_table_ids" {
  description = "Tables de routage des sous-réseaux privés, par zone."
  value       = { for zone, table in aws_route_table.private : zone => table.id }
}

output "nat_addresses" {
  description = "Adresses d'où les programmes appellent Internet."
  value       = [for one in aws_eip.nat : one.public_ip]
}
